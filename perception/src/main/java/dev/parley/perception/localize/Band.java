package dev.parley.perception.localize;

import dev.parley.perception.spectrum.Spectrum;

/// The frequencies that voices are localized by, 312 Hz to 5.5 kHz: below them an array on a robot is too
/// small, above them there is more noise than voice.
final class Band {
    static final int FIRST = 10;
    static final int LAST = 176;
    static final int BINS = LAST - FIRST + 1;

    private Band() {}

    static double radPerS(int bin) {
        return 2 * Math.PI * Spectrum.HZ_PER_BIN * bin;
    }
}
