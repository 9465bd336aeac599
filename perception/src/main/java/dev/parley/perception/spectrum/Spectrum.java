package dev.parley.perception.spectrum;

/// The spectrum of the last 32 ms of every microphone, once every 10 ms.
///
/// @param re `[microphone][bin]`, [#BINS] bins each; belongs to the one who made it and is good until the
/// next frame
/// @param im likewise; 0 in the first and the last bin
public record Spectrum(float[][] re, float[][] im) {
    public static final int BINS = Windows.LENGTH / 2 + 1;
    public static final double HZ_PER_BIN = 16_000.0 / Windows.LENGTH;

    /// All zeros.
    public static Spectrum of(int microphones) {
        return new Spectrum(new float[microphones][BINS], new float[microphones][BINS]);
    }

    public int microphones() {
        return re.length;
    }
}
