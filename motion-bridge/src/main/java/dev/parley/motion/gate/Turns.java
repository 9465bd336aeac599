package dev.parley.motion.gate;

import dev.parley.perception.Stamp;
import java.util.Arrays;
import java.util.Optional;

/// Which turn of the conversation is the newest, and which actions have moved the robot in it. Bounded: of
/// older turns nothing need be known, since they move nothing any more.
final class Turns {
    private static final long OLDEST_NANOS = 5_000_000_000L;
    private static final long AHEAD_NANOS = 100_000_000L;
    private static final long OLDEST_SENTENCE_NANOS = 600_000_000_000L;
    private static final int MOST_TO_FOLLOW = 2;

    private final boolean[] moved;
    private long newest = Long.MIN_VALUE;
    private Optional<Stamp> last = Optional.empty();
    private int followed;
    /// Of requests over MQTT, and of skills.
    private final long[] lowest = {0, SafetyGate.SKILLS_BELOW};

    private long resumedNanos;
    private boolean resumed;

    Turns(int actions) {
        moved = new boolean[actions];
    }

    /// Why work with this stamp is too late; empty: it is not.
    String stale(Stamp stamp, long nowNanos) {
        String late = late(stamp, nowNanos);
        return late.isEmpty() && stamp.turn() < newest ? "you have said something else since" : late;
    }

    /// The same by the clock alone.
    String late(Stamp stamp, long nowNanos) {
        long age = nowNanos - stamp.capturedNanos();
        if (age < -AHEAD_NANOS) return "that comes from the future";
        if (age > OLDEST_NANOS) return "that was too long ago";
        return resumed && stamp.capturedNanos() - resumedNanos < 0 ? "that was before I was told to go on" : "";
    }

    /// Why a request without a voice is not a new one; empty: it is.
    String askedAgain(Stamp stamp) {
        return stamp.turn() < lowest[lane(stamp)] ? "" : "I have done that already";
    }

    /// What a sentence has still to do is over with it.
    void movedWithoutWords(Stamp stamp) {
        lowest[lane(stamp)] = stamp.turn();
        last = Optional.of(stamp);
        followed = 0;
    }

    private static int lane(Stamp stamp) {
        return stamp.turn() < SafetyGate.SKILLS_BELOW ? 1 : 0;
    }

    boolean hasMoved(Stamp stamp, int action) {
        return stamp.turn() == newest && moved[action];
    }

    void moved(Stamp stamp, int action) {
        raise(stamp.turn());
        moved[action] = true;
        last = Optional.of(stamp);
        followed = 0;
    }

    /// Why work with this stamp does not follow the last motion; empty: it does.
    String elsewhere(Stamp stamp, long nowNanos) {
        String another = another(stamp, nowNanos);
        return another.isEmpty() && followed >= MOST_TO_FOLLOW ? "that is too much at once" : another;
    }

    /// Why this is no part of the last motion; empty: it is.
    String another(Stamp stamp, long nowNanos) {
        if (last.filter(stamp::equals).isEmpty()) return "you have asked for something else since";
        if (nowNanos - stamp.capturedNanos() > OLDEST_SENTENCE_NANOS) return "that was too long ago";
        return resumed && stamp.capturedNanos() - resumedNanos < 0 ? "that was before I was told to go on" : "";
    }

    void wentOn() {
        followed++;
    }

    void raise(long turn) {
        if (turn <= newest) return;
        newest = turn;
        Arrays.fill(moved, false);
    }

    void resumed(Stamp stamp) {
        resumed = true;
        resumedNanos = stamp.capturedNanos();
    }
}
