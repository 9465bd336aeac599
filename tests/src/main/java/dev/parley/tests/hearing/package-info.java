/// Parts of the benchmark `hearing`.
package dev.parley.tests.hearing;
