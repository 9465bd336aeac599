package dev.parley.speech.speaker;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.spectrum.PowerSpectrum;

/// The power of 25 ms of sound every 10 ms in 40 bands as wide as the ear's, up to 8 kHz: bands and scale as
/// Slaney 1998 ("Auditory Toolbox") has them, each weighed by its width, not logarithmic; as librosa computes
/// them for the encoder. One thread.
final class MelSpectrum {
    static final int HOP = AudioFrame.SAMPLES;

    private static final int LENGTH = AudioFrame.RATE_HZ / 40;
    private static final int BANDS = EncoderGraph.BANDS;
    private static final double LINEAR_HZ = 200.0 / 3;
    private static final double BREAK_HZ = 1000;
    private static final double BREAK_MEL = BREAK_HZ / LINEAR_HZ;
    private static final double LOG_STEP = Math.log(6.4) / 27;

    private final PowerSpectrum spectrum = new PowerSpectrum(hann());
    private final float[] power = new float[spectrum.bins()];
    private final float[][] bands = new float[BANDS][];
    private final int[] first = new int[BANDS];

    MelSpectrum() {
        double top = mel(AudioFrame.RATE_HZ / 2.0);
        for (int b = 0; b < BANDS; b++)
            triangle(b, hz(top * b / (BANDS + 1)), hz(top * (b + 1) / (BANDS + 1)), hz(top * (b + 2) / (BANDS + 1)));
    }

    private static float[] hann() {
        float[] window = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / LENGTH));
        return window;
    }

    private static double mel(double hz) {
        return hz < BREAK_HZ ? hz / LINEAR_HZ : BREAK_MEL + Math.log(hz / BREAK_HZ) / LOG_STEP;
    }

    private static double hz(double mel) {
        return mel < BREAK_MEL ? mel * LINEAR_HZ : BREAK_HZ * Math.exp((mel - BREAK_MEL) * LOG_STEP);
    }

    private void triangle(int band, double low, double middle, double high) {
        double binHz = (double) AudioFrame.RATE_HZ / LENGTH;
        first[band] = (int) Math.ceil(low / binHz);
        int last = Math.min((int) Math.floor(high / binHz), spectrum.bins() - 1);
        bands[band] = new float[last - first[band] + 1];
        for (int k = 0; k < bands[band].length; k++) {
            double f = (first[band] + k) * binHz;
            double rise = Math.min((f - low) / (middle - low), (high - f) / (high - middle));
            bands[band][k] = (float) (Math.max(0, rise) * 2 / (high - low));
        }
    }

    /// The frame whose window has its middle at `frame` × 10 ms.
    ///
    /// @param to gets 40 values from `at` on
    void of(float[] sound, int frame, float[] to, int at) {
        spectrum.of(sound, frame * HOP - LENGTH / 2, power);
        for (int b = 0; b < BANDS; b++) {
            float sum = 0;
            for (int k = 0; k < bands[b].length; k++) sum += bands[b][k] * power[first[b] + k];
            to[at + b] = sum;
        }
    }
}
