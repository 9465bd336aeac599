package dev.parley.perception.track;

/// A source that was too steady for a voice. Until the robot turns nobody knows what it is fixed to, so it
/// is looked for in all frames: the room, the robot, its head.
final class LearntNoise {
    private static final double NEAR_RAD = Math.toRadians(12);
    private static final double LOUDER_DB = 6;
    private static final double MEMORY_S = 10;

    /// A frame in which it was not found so often, while it was found in another, is not its own.
    private static final int MISSES = 8;

    private final double[] azimuthRad;
    private final boolean[] possible;
    private final int[] misses = new int[3];
    private double powerDb;
    private double silentS;
    private boolean heard;

    LearntNoise(double[] azimuthRad, boolean[] possible, double powerDb) {
        this.azimuthRad = azimuthRad;
        this.possible = possible;
        this.powerDb = powerDb;
    }

    /// Whether a sighting is this and not someone who speaks in front of it, louder.
    boolean absorbs(Sighting s, double dtS) {
        if (s.powerDb() > powerDb + LOUDER_DB) return false;
        for (Place p : s.places())
            if (near(p)) {
                found(p, s.powerDb(), dtS);
                return true;
            }
        return false;
    }

    private boolean near(Place p) {
        return near(0, p.azimuthRad()) || near(1, p.fromBaseRad()) || near(2, p.fromHeadRad());
    }

    private boolean near(int frame, double rad) {
        return possible[frame] && Math.abs(Frames.wrapped(rad - azimuthRad[frame])) <= NEAR_RAD;
    }

    private void found(Place p, double db, double dtS) {
        double share = 1 - Math.exp(-dtS / MEMORY_S);
        heard = true;
        silentS = 0;
        powerDb += share * (db - powerDb);
        found(0, p.azimuthRad(), share);
        found(1, p.fromBaseRad(), share);
        found(2, p.fromHeadRad(), share);
    }

    private void found(int frame, double rad, double share) {
        if (near(frame, rad)) {
            misses[frame] = 0;
            azimuthRad[frame] = Frames.wrapped(azimuthRad[frame] + share * Frames.wrapped(rad - azimuthRad[frame]));
        } else if (++misses[frame] >= MISSES) possible[frame] = false;
    }

    /// A decision is over.
    ///
    /// @param drowned whether something louder was heard
    void passed(double dtS, boolean drowned) {
        if (!heard && !drowned) silentS += dtS;
        heard = false;
    }

    boolean goneFor(double seconds) {
        return silentS >= seconds;
    }

    double powerDb() {
        return powerDb;
    }
}
