package dev.parley.perception.network;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Resampler;
import dev.parley.perception.Timekeeper;
import java.util.stream.IntStream;

/// Blocks as they come → 16 kHz, channel by channel, into the buffer. One thread puts, any may ask.
final class Intake {
    private static final int MOST_BLOCK = 4096;
    private static final int LEAST_HZ = 8000;
    private static final int MOST_HZ = 192_000;

    private final int[] picked;
    private final int least;
    private final JitterBuffer buffer;
    private final Timekeeper time;
    private final float[] channel = new float[MOST_BLOCK];
    private Resampler[] resamplers = {};
    private float[][] resampled = {};
    private int rateHz;
    private volatile long blocks;
    private volatile long lastNanos;
    private volatile double longest;
    private volatile long badSamples;
    private volatile String refusal = "";

    Intake(int[] picked, JitterBuffer buffer, Timekeeper time) {
        this.picked = picked.clone();
        this.least = IntStream.of(picked).max().orElse(0) + 1;
        this.buffer = buffer;
        this.time = time;
    }

    int channels() {
        return picked.length;
    }

    /// Good blocks so far.
    long blocks() {
        return blocks;
    }

    /// When the last good block came.
    long lastNanos() {
        return lastNanos;
    }

    /// How many samples at 16 kHz come at a time, at most; what was longest long ago is forgotten.
    double longestBlock() {
        return longest;
    }

    long badSamples() {
        return badSamples;
    }

    void refuse(String why) {
        refusal = why;
    }

    /// Why the last bad block was bad, once; empty: there was none.
    String takeRefusal() {
        String why = refusal;
        refusal = "";
        return why;
    }

    void put(float[] interleaved, int samples, int channels, int rateHz) {
        if (channels < least)
            refuse("it has %d channels, and microphones in the robot file needs %d".formatted(channels, least));
        else if (rateHz < LEAST_HZ || rateHz > MOST_HZ) refuse("its rate of %d Hz is none".formatted(rateHz));
        else if (samples >= channels) accept(interleaved, samples / channels, channels, rateHz);
    }

    private void accept(float[] interleaved, int length, int channels, int rateHz) {
        if (this.rateHz != rateHz) changeRate(rateHz);
        for (int from = 0; from < length; from += MOST_BLOCK)
            part(interleaved, from, Math.min(MOST_BLOCK, length - from), channels);
        longest = Math.max((double) length * AudioFrame.RATE_HZ / rateHz, 0.999 * longest);
        lastNanos = time.nowNanos();
        blocks++;
    }

    private void part(float[] interleaved, int from, int length, int channels) {
        int written = 0;
        for (int c = 0; c < picked.length; c++) {
            for (int i = 0; i < length; i++) channel[i] = within(interleaved[(from + i) * channels + picked[c]]);
            written = resamplers[c].resample(channel, length, resampled[c]);
        }
        buffer.put(resampled, written);
    }

    private float within(float sample) {
        if (Float.isFinite(sample)) return Math.clamp(sample, -1f, 1f);
        badSamples++;
        return 0;
    }

    private void changeRate(int rateHz) {
        this.rateHz = rateHz;
        Resampler first = new Resampler(rateHz, AudioFrame.RATE_HZ);
        resamplers = new Resampler[picked.length];
        for (int c = 0; c < picked.length; c++) resamplers[c] = c == 0 ? first : first.twin();
        resampled = new float[picked.length][first.mostOutput(MOST_BLOCK)];
    }
}
