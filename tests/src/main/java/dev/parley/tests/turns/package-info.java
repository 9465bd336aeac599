/// Voice activity and turns, measured: sounds that are no speech, and talkers who pause.
package dev.parley.tests.turns;
