package dev.parley.perception;

import java.util.Optional;

/// Who the present turn comes from: the direction that most of its windows came from. What comes surely
/// from elsewhere, such as a television that the beam does not quite hide, is not this talker's. One
/// thread; allocates nothing.
final class Talker {
    /// A direction below this confidence says nothing.
    private static final double SURE = 0.5;

    private static final double NEAR_RAD = Math.toRadians(35);
    private static final int MOST = 8;
    /// A third of a second from one place: before, a wrong first guess would shut the talker out.
    private static final int SETTLED_WINDOWS = 10;

    private final Source[] sources = new Source[MOST];
    private final int[] windows = new int[MOST];
    private int count;

    void reset() {
        count = 0;
    }

    /// One window of speech from there.
    void heard(Optional<Source> from) {
        if (from.isEmpty() || from.get().confidence() < SURE) return;
        int at = near(from.get());
        if (at < 0 && count < MOST) {
            at = count++;
            windows[at] = 0;
        }
        if (at < 0) return;
        sources[at] = from.get();
        windows[at]++;
    }

    /// Whether a sound from there can be this talker's: yes unless the talker's direction is settled and
    /// this one is sure and far from it.
    boolean maySpeakFrom(Optional<Source> from) {
        if (count == 0 || from.isEmpty() || from.get().confidence() < SURE) return true;
        int most = most();
        return windows[most] < SETTLED_WINDOWS || near(from.get(), sources[most]);
    }

    /// The latest sight of the direction most windows came from.
    Source source() {
        return count == 0 ? Source.UNKNOWN : sources[most()];
    }

    private int most() {
        int most = 0;
        for (int i = 1; i < count; i++) if (windows[i] > windows[most]) most = i;
        return most;
    }

    private int near(Source source) {
        for (int i = 0; i < count; i++) if (near(source, sources[i])) return i;
        return -1;
    }

    /// By direction and not by name: a track that was lost and found again has another.
    private static boolean near(Source a, Source b) {
        double apart = a.direction().azimuthRad() - b.direction().azimuthRad();
        return Math.abs(Math.IEEEremainder(apart, 2 * Math.PI)) <= NEAR_RAD;
    }
}
