package dev.parley.perception;

import java.util.Arrays;

/// Cuts sound that comes in blocks of any length, at any rate, into frames of 10 ms at 16 kHz. One thread.
public final class Framer {
    private final Resampler[] resamplers;
    private final float[] resampled;
    private final float[][] waiting;
    private final int mostBlock;
    private int count;
    private int first;

    /// @param mostBlock the most samples a channel that one [#put] brings
    public Framer(int channels, int rateHz, int mostBlock) {
        this.mostBlock = mostBlock;
        resamplers = new Resampler[channels];
        resamplers[0] = new Resampler(rateHz, AudioFrame.RATE_HZ);
        for (int c = 1; c < channels; c++) resamplers[c] = resamplers[0].twin();
        resampled = new float[resamplers[0].mostOutput(mostBlock)];
        waiting = new float[channels][AudioFrame.SAMPLES + resampled.length];
    }

    /// @param block `[channel][sample]`, of which the first `length` samples count; take every frame that
    /// is ready first
    public void put(float[][] block, int length) {
        if (ready() || length > mostBlock) throw new IllegalStateException("take the frames before putting more");
        int written = 0;
        for (int c = 0; c < waiting.length; c++) {
            makeRoom(waiting[c]);
            written = resamplers[c].resample(block[c], length, resampled);
            System.arraycopy(resampled, 0, waiting[c], count, written);
        }
        first = 0;
        count += written;
    }

    /// The sound is over: its last, broken frame is filled up with silence.
    public void finish() {
        if (ready()) throw new IllegalStateException("take the frames before finishing");
        int written = 0;
        for (int c = 0; c < waiting.length; c++) {
            makeRoom(waiting[c]);
            written = resamplers[c].finish(resampled);
            System.arraycopy(resampled, 0, waiting[c], count, written);
            Arrays.fill(waiting[c], count + written, waiting[c].length, 0);
        }
        first = 0;
        count = (count + written + AudioFrame.SAMPLES - 1) / AudioFrame.SAMPLES * AudioFrame.SAMPLES;
    }

    public boolean ready() {
        return count >= AudioFrame.SAMPLES;
    }

    /// Puts the next frame into `[channel][160]`.
    public void take(float[][] into) {
        if (!ready()) throw new IllegalStateException("no frame is ready");
        for (int c = 0; c < into.length; c++) System.arraycopy(waiting[c], first, into[c], 0, AudioFrame.SAMPLES);
        first += AudioFrame.SAMPLES;
        count -= AudioFrame.SAMPLES;
    }

    private void makeRoom(float[] channel) {
        System.arraycopy(channel, first, channel, 0, count);
    }
}
