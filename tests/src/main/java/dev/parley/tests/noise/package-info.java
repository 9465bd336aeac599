/// Whether noise suppression helps the recognizer.
package dev.parley.tests.noise;
