/// The robot's voice by MaryTTS, in this process and without a network.
package dev.parley.speech.mary;
