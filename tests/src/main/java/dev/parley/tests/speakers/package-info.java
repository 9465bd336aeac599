/// Measures who is speaking.
package dev.parley.tests.speakers;
