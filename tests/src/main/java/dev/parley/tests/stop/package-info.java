/// Parts of the benchmark `stop`.
package dev.parley.tests.stop;
