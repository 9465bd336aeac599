/// Measures the wake phrase.
package dev.parley.tests.wake;
