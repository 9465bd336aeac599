/// Benchmarks of the whole, run by `./parley bench`.
package dev.parley.tests;
