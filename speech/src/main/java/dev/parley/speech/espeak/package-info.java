/// Voices in many languages by espeak-ng, which runs as a process of its own: it is licensed under the GPL, so
/// it is neither linked nor shipped, and a voice that fails cannot take the robot with it.
package dev.parley.speech.espeak;
