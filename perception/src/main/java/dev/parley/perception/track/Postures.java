package dev.parley.perception.track;

import dev.parley.perception.Posture;

/// How the robot held its microphones lately: what is heard now is a little old, and the head may turn.
final class Postures {
    private static final int KEPT = 32;

    private final Posture[] postures = new Posture[KEPT];
    private final long[] atNanos = new long[KEPT];
    private long added;

    void add(Posture posture, long nanos) {
        int i = (int) (added++ % KEPT);
        postures[i] = posture;
        atNanos[i] = nanos;
    }

    /// Interpolated; the oldest or the newest there is beyond them. Something must have been added.
    Posture at(long nanos) {
        long newest = added - 1;
        long oldest = Math.max(0, added - KEPT);
        for (long i = newest; i > oldest; i--) {
            long from = nanos(i - 1);
            if (from <= nanos) return between(posture(i - 1), posture(i), share(nanos - from, nanos(i) - from));
        }
        return posture(oldest);
    }

    private static double share(long part, long whole) {
        return whole <= 0 ? 1 : Math.clamp((double) part / whole, 0, 1);
    }

    private static Posture between(Posture a, Posture b, double share) {
        return new Posture(
                between(a.panRad(), b.panRad(), share),
                between(a.tiltRad(), b.tiltRad(), share),
                between(a.headingRad(), b.headingRad(), share),
                a.moving() || b.moving());
    }

    private static double between(double a, double b, double share) {
        return Frames.wrapped(a + share * Frames.wrapped(b - a));
    }

    private Posture posture(long i) {
        return postures[(int) (i % KEPT)];
    }

    private long nanos(long i) {
        return atNanos[(int) (i % KEPT)];
    }
}
