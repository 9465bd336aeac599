package dev.parley.speech;

import java.util.Arrays;

/// Mono sound, within [-1, 1]. The array is not to be changed.
public record Samples(float[] audio, int rateHz) {
    public double seconds() {
        return (double) audio.length / rateHz;
    }

    /// Without what is quieter than `audible` at its end: the silence that a recording or a synthesizer
    /// leaves there.
    public Samples withoutSilentEnd(float audible) {
        int end = audio.length;
        while (end > 1 && Math.abs(audio[end - 1]) < audible) end--;
        return new Samples(Arrays.copyOf(audio, end), rateHz);
    }
}
