/// A day of a simulated robot among people, faster than real time.
package dev.parley.tests.day;
