package dev.parley.perception;

import java.util.Arrays;

/// Cuts a sound into windows for voice activity. Samples that are not numbers become silence, those beyond
/// full scale the nearest that is not. One thread; allocates nothing.
final class Windows {
    private final float[] window = new float[VoiceActivity.WINDOW];
    private int filled;
    private long badSamples;

    /// One sample further.
    ///
    /// @return whether a window is full now: good until the next sample
    boolean add(float sample) {
        window[filled] = usable(sample);
        filled = (filled + 1) % VoiceActivity.WINDOW;
        return filled == 0;
    }

    float[] window() {
        return window;
    }

    /// Samples that wait for a full window.
    int waiting() {
        return filled;
    }

    /// Fills the window that has begun with silence.
    ///
    /// @return how many samples were missing; none where none waited
    int fill() {
        int missing = filled > 0 ? VoiceActivity.WINDOW - filled : 0;
        Arrays.fill(window, filled, filled + missing, 0);
        filled = 0;
        return missing;
    }

    /// Forgets what waits.
    void clear() {
        filled = 0;
    }

    long badSamples() {
        return badSamples;
    }

    private float usable(float sample) {
        if (sample >= -1 && sample <= 1) return sample;
        if (Float.isFinite(sample)) return Math.signum(sample);
        badSamples++;
        return 0;
    }
}
