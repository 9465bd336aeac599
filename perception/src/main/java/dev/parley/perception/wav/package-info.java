/// Recordings: RIFF/WAVE files read and written without a library, because `javax.sound` refuses half of
/// what people have.
package dev.parley.perception.wav;
