/// Who speaks in the simulation: people on real recordings, and synthetic talkers who can say anything. The
/// talkers are espeak-ng as WebAssembly, run by `node` as a process of its own; only this package knows of
/// it.
package dev.parley.simulation.voices;
