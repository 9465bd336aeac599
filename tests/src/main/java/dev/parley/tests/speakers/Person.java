package dev.parley.tests.speakers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Someone, and all that was recorded of their speech, without the silence in it.
///
/// @param speech mono, 16 kHz
record Person(String name, float[] speech) {
    private static final int RATE = 16_000;

    /// Pieces of this length, one after the other, from `fromS` on.
    List<float[]> clips(double fromS, double seconds, int most) {
        int from = (int) (fromS * RATE);
        int length = (int) (seconds * RATE);
        int clips = Math.min(most, Math.max(0, (speech.length - from) / length));
        return IntStream.range(0, clips)
                .mapToObj(i -> Arrays.copyOfRange(speech, from + i * length, from + (i + 1) * length))
                .toList();
    }

    double seconds() {
        return (double) speech.length / RATE;
    }
}
