package dev.parley.perception;

/// The last seconds of all microphones. One thread; [#put] allocates nothing.
final class ArrayRing {
    private final SampleRing[] rings;

    ArrayRing(int channels, int seconds) {
        rings = new SampleRing[channels];
        for (int m = 0; m < channels; m++) rings[m] = new SampleRing(seconds * AudioFrame.RATE_HZ);
    }

    void put(float[][] channels) {
        for (int m = 0; m < rings.length; m++) rings[m].put(channels[m]);
    }

    /// The number of the next sample to come.
    long end() {
        return rings[0].end();
    }

    /// Copies; what is not here yet, or not any more, is silence.
    float[][] copy(long from, long to) {
        long first = Math.clamp(from, oldest(), end());
        long last = Math.clamp(to, first, end());
        float[][] copy = new float[rings.length][(int) (to - from)];
        for (int m = 0; m < rings.length; m++)
            rings[m].copy(first, copy[m], (int) (first - from), (int) (last - first));
        return copy;
    }

    private long oldest() {
        return Math.max(0, end() - rings[0].capacity());
    }
}
