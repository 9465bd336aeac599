package dev.parley.perception.track;

/// Whether a voice goes on and on from one place, as televisions and radios do. People pause to think, to be
/// answered, and before they turn to a robot; and what they say now and then makes a command.
///
/// Talk counts, and so do the gaps between words. A pause in which an answer could come counts against it,
/// three times as much, so that somebody who calls again and again is none.
final class Monologue {
    private static final double LONG_S = 20;
    /// What has gone on for long is known again after a few pauses.
    private static final double MOST_S = 24;

    private static final double GAP_S = 0.5;
    private static final double PAUSE_S = 1.5;
    private static final double PAUSES_COUNT = 3;
    private static final double STILL_RAD = Math.toRadians(15);
    /// Decisions are not so far apart. If they are, nobody could be heard in between.
    private static final double DEAF_S = 0.5;

    private Place place;
    private double talkedS;
    private double pausedS;
    /// Since the last pause.
    private double breathS;
    private double drownedS;
    /// One direction may be wrong.
    private boolean wasElsewhere;

    private boolean moving;

    Monologue(Place place) {
        this.place = place;
    }

    void heard(Place now, double dtS) {
        double s = Math.min(dtS, DEAF_S);
        pausedS = 0;
        drownedS = 0;
        breathS += s;
        talked(s);
        boolean elsewhere = Math.abs(Frames.wrapped(now.azimuthRad() - place.azimuthRad())) > STILL_RAD;
        if (elsewhere && wasElsewhere) start(now);
        wasElsewhere = elsewhere;
    }

    private void start(Place now) {
        place = now;
        talkedS = 0;
    }

    /// @param drowned whether something louder was heard: then it may have gone on, as long as it had before
    void unheard(double dtS, boolean drowned) {
        double s = Math.min(dtS, DEAF_S);
        if (drowned) drowned(s);
        else paused(s);
    }

    private void drowned(double s) {
        drownedS += s;
        if (drownedS <= breathS) talked(s);
        else breathS = 0;
    }

    private void paused(double s) {
        pausedS += s;
        if (pausedS <= GAP_S) {
            talked(s);
            return;
        }
        breathS = 0;
        talkedS = pausedS >= PAUSE_S ? 0 : Math.max(0, talkedS - PAUSES_COUNT * s);
    }

    private void talked(double s) {
        double most = moving && !endless() ? Math.nextDown(LONG_S) : MOST_S;
        talkedS = Math.min(most, talkedS + s);
    }

    /// While the robot moves, nobody is shut out who was not before: each word may be meant to end that.
    void moving(boolean moving) {
        this.moving = moving;
    }

    /// What it said was a command: it is a person's, unless it was known by then to be none.
    void understood() {
        if (!endless()) talkedS = 0;
    }

    boolean endless() {
        return talkedS >= LONG_S;
    }
}
