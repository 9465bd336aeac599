/// Who speaks in the simulation: people on real recordings, and synthetic talkers of espeak-ng who can say
/// anything.
package dev.parley.simulation.voices;
