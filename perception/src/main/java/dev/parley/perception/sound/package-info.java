/// Microphones through `javax.sound.sampled` (ALSA on Linux).
package dev.parley.perception.sound;
