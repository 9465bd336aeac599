package dev.parley.perception.localize;

import dev.parley.perception.spectrum.Spectrum;

/// One frame after whitening. Good until the next one.
///
/// @param re `[bin][microphone]` of `R⁻¹ x`
/// @param im likewise
/// @param power `[bin]`, `xᴴ R⁻¹ x` a microphone
record Whitened(float[][] re, float[][] im, float[] power) {
    static Whitened of(int microphones) {
        int bins = Spectrum.BINS;
        return new Whitened(new float[bins][microphones], new float[bins][microphones], new float[bins]);
    }
}
