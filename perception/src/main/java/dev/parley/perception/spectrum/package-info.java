/// Sound ⇄ its short-time spectrum, shared by localization and beam.
package dev.parley.perception.spectrum;
