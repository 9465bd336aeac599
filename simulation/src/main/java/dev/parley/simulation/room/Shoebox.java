package dev.parley.simulation.room;

import dev.parley.robot.Microphones.Position;
import java.util.Collections;
import java.util.List;

/// A rectangular room, one corner at the origin, and how much of a sound's energy each of its walls
/// swallows. Immutable.
///
/// @param absorption of energy, more than 0 and at most 1, at x = 0, x = `xM`, y = 0, y = `yM`, the floor
/// and the ceiling
public record Shoebox(double xM, double yM, double zM, List<Double> absorption) {
    private static final int WALLS = 6;
    private static final int ROUNDS = 6;

    public Shoebox {
        absorption = List.copyOf(absorption);
        if (!(Math.min(xM, Math.min(yM, zM)) >= 0.5) || !(Math.max(xM, Math.max(yM, zM)) <= 100))
            throw new IllegalArgumentException(
                    "room of %s by %s by %s m: expected 0.5 to 100 m each".formatted(xM, yM, zM));
        if (absorption.size() != WALLS || absorption.stream().anyMatch(a -> !(a > 0 && a <= 1)))
            throw new IllegalArgumentException(
                    "absorption %s: expected six numbers above 0 and at most 1".formatted(absorption));
    }

    /// All walls alike, so that sound decays by 60 dB in this time, as the decay of a response is measured
    /// (ISO 3382-1): T20, from -5 to -25 dB, and T30, to -35 dB, are within 10 % of it on average over a
    /// room. Where one side is more than twice as long as another, T20 still is; T30 may be 20 % longer,
    /// since such a room does not decay along a straight line.
    ///
    /// Sabine's and Eyring's formulas presume a diffuse field and are off by more: sound that flies along
    /// the longest side meets few walls. [EnergyDecay] knows that; what a wall sends back, in nepers, is
    /// brought nearer to what the wish needs a few times.
    public static Shoebox withRt60(double xM, double yM, double zM, double rt60S) {
        checkRt60(rt60S);
        Shoebox room = bySabine(xM, yM, zM, rt60S);
        for (int i = 0; i < ROUNDS; i++) {
            double nepers = -Math.log(1 - room.absorption().getFirst());
            room = alike(xM, yM, zM, 1 - Math.exp(-nepers * room.rt60S() / rt60S));
        }
        return room;
    }

    /// All walls alike, by Sabine's formula: what many publications mean by a room of that reverberation
    /// time. The decay of its images takes longer; [#rt60S()] tells.
    public static Shoebox bySabine(double xM, double yM, double zM, double rt60S) {
        checkRt60(rt60S);
        double surface = 2 * (xM * yM + yM * zM + zM * xM);
        double absorption = 24 * Math.log(10) * xM * yM * zM / (Speech.SOUND_MPS * surface * rt60S);
        return alike(xM, yM, zM, Math.min(0.99, absorption));
    }

    private static void checkRt60(double rt60S) {
        if (!(rt60S >= 0.02 && rt60S <= 20))
            throw new IllegalArgumentException("reverberation time of %s s: expected 0.02 to 20 s".formatted(rt60S));
    }

    private static Shoebox alike(double xM, double yM, double zM, double absorption) {
        return new Shoebox(xM, yM, zM, Collections.nCopies(WALLS, absorption));
    }

    /// @throws IllegalArgumentException for a place that is not in the room
    void requireInside(Position place) {
        if (!(place.xM() > 0
                && place.xM() < xM
                && place.yM() > 0
                && place.yM() < yM
                && place.zM() > 0
                && place.zM() < zM))
            throw new IllegalArgumentException(
                    "%s is outside the room of %s by %s by %s m".formatted(place, xM, yM, zM));
    }

    /// How long sound takes to decay by 60 dB, from the slope between -5 and -35 dB.
    public double rt60S() {
        return EnergyDecay.rt60S(this);
    }
}
