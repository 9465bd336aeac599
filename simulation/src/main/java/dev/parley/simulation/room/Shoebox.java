package dev.parley.simulation.room;

import java.util.List;

/// A rectangular room, one corner at the origin, and how much of a sound's energy each of its walls
/// swallows.
///
/// @param absorption of energy, 0 to 1, at x = 0, x = `xM`, y = 0, y = `yM`, the floor and the ceiling
public record Shoebox(double xM, double yM, double zM, List<Double> absorption) {
    public Shoebox {
        absorption = List.copyOf(absorption);
    }

    /// All walls alike, for sound that takes `rt60S` to fall by 60 dB (Sabine).
    public static Shoebox withRt60(double xM, double yM, double zM, double rt60S) {
        double surface = 2 * (xM * yM + yM * zM + zM * xM);
        double absorption = 24 * Math.log(10) * xM * yM * zM / (Speech.SOUND_MPS * surface * rt60S);
        return new Shoebox(xM, yM, zM, java.util.Collections.nCopies(6, Math.min(1, absorption)));
    }
}
