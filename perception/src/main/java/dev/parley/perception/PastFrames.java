package dev.parley.perception;

/// What all microphones heard in the last frames. One thread; allocates nothing once made.
final class PastFrames {
    private final float[][][] ring;
    private long count;

    PastFrames(int microphones, int frames) {
        ring = new float[frames][microphones][AudioFrame.SAMPLES];
    }

    void put(float[][] channels) {
        float[][] to = ring[(int) (count++ % ring.length)];
        for (int m = 0; m < to.length; m++) System.arraycopy(channels[m], 0, to[m], 0, AudioFrame.SAMPLES);
    }

    /// @param framesAgo 0: the last
    float[][] ago(int framesAgo) {
        return ring[(int) Math.floorMod(count - 1 - framesAgo, (long) ring.length)];
    }
}
