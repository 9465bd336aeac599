package dev.parley.perception.localize;

import dev.parley.perception.spectrum.Spectrum;

/// How much of a frame is the echo of earlier ones: their power, decayed (K. Lebart et al., "A new method
/// based on spectral subtraction for speech dereverberation", Acta Acustica 87, 2001; E. Habets et al.,
/// "Late reverberant spectral variance estimation", IEEE Signal Processing Letters 16, 2009). The
/// reverberation time need not be known well: 0.5 s is taken for every room. One thread.
final class LateReverberation {
    private static final double RT60_S = 0.5;
    private static final double FRAME_S = 0.01;

    private final float smoothing;
    private final float decay;
    private final float[] smoothed = new float[Spectrum.BINS];
    private final float[][] past;
    private int frame;

    /// @param lag frames from the sound to what counts as its echo
    /// @param smoothing of the newest frame, 0 to 1; the less, the longer a sound counts
    LateReverberation(int lag, float smoothing) {
        this.smoothing = smoothing;
        this.decay = (float) Math.exp(-6 * Math.log(10) / RT60_S * lag * FRAME_S);
        this.past = new float[lag][Spectrum.BINS];
    }

    /// @param power of each bin in the frame that follows
    /// @param late is overwritten: how much of that power is reverberation
    void accept(float[] power, float[] late) {
        float[] oldest = past[frame++ % past.length];
        for (int k = Band.FIRST; k <= Band.LAST; k++) {
            late[k] = decay * oldest[k];
            smoothed[k] += smoothing * (power[k] - smoothed[k]);
            oldest[k] = smoothed[k];
        }
    }
}
