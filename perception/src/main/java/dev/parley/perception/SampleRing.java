package dev.parley.perception;

/// The last samples of an endless sound, found by their number since the beginning.
final class SampleRing {
    private final float[] samples;
    private long end;

    SampleRing(int capacity) {
        samples = new float[capacity];
    }

    /// The number of the next sample to come.
    long end() {
        return end;
    }

    int capacity() {
        return samples.length;
    }

    void put(float[] block) {
        int at = (int) (end % samples.length);
        int first = Math.min(block.length, samples.length - at);
        System.arraycopy(block, 0, samples, at, first);
        System.arraycopy(block, first, samples, 0, block.length - first);
        end += block.length;
    }

    /// Takes the last samples back.
    void rewind(long samples) {
        end = Math.max(0, end - samples);
    }

    /// A copy of samples `from` (inclusive) to `to`; they must still be here.
    float[] copy(long from, long to) {
        if (from < Math.max(0, end - samples.length) || to > end || from > to)
            throw new IllegalArgumentException("samples %d to %d are not here: %d so far".formatted(from, to, end));
        float[] copy = new float[(int) (to - from)];
        copy(from, copy, 0, copy.length);
        return copy;
    }

    /// So many samples since `from`, all of which must still be here, into an array from `start` on.
    void copy(long from, float[] into, int start, int count) {
        int at = (int) (from % samples.length);
        int first = Math.min(count, samples.length - at);
        System.arraycopy(samples, at, into, start, first);
        System.arraycopy(samples, 0, into, start + first, count - first);
    }
}
