package dev.parley.perception.track;

/// Whether a voice goes on and on from one place, as televisions and radios do. People pause to think, to be
/// answered, and before they turn to a robot.
final class Monologue {
    private static final double LONG_S = 20;
    private static final double PAUSE_S = 1.5;
    private static final double STILL_RAD = Math.toRadians(15);

    private Place place;
    private double talkedS;
    private double pausedS;

    Monologue(Place place) {
        this.place = place;
    }

    void heard(Place now, double dtS) {
        talkedS += dtS;
        pausedS = 0;
        if (Math.abs(Frames.wrapped(now.azimuthRad() - place.azimuthRad())) > STILL_RAD) start(now);
    }

    private void start(Place now) {
        place = now;
        talkedS = 0;
    }

    /// @param drowned whether something louder was heard: then it may have gone on
    void unheard(double dtS, boolean drowned) {
        talkedS += dtS;
        if (!drowned) pausedS += dtS;
        if (pausedS >= PAUSE_S) talkedS = 0;
    }

    boolean endless() {
        return talkedS >= LONG_S;
    }
}
