/// Simulated rooms for localization, and the methods of others.
package dev.parley.tests.locate;
