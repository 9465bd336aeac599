/// Figures of the language model.
package dev.parley.tests.language;
