/// Measures memory.
package dev.parley.tests.memory;
