/// Loudspeakers through `javax.sound.sampled` (ALSA on Linux), and one that makes no sound.
package dev.parley.speech.sound;
