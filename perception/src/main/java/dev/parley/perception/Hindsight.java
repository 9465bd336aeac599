package dev.parley.perception;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was decided about every frame of the last ten seconds, and what it was decided by: for finding out
/// why somebody was not heard. One thread writes and allocates nothing; whoever reads from another may find
/// the newest frames half written.
final class Hindsight {
    private static final int FRAMES = 1000;
    private static final int EVERY = 4;

    private static final int SETTLED = 1;
    private static final int OWN_VOICE = 2;
    private static final int NOTHING_ELSE = 4;
    private static final int TELEVISION = 8;

    private final long[] nanos = new long[FRAMES];
    private final int[] flags = new int[FRAMES];
    private final float[] levelDb = new float[FRAMES];
    private final float[] leftDb = new float[FRAMES];
    private final float[] probability;
    private final float[] nats;
    private final char[] ears;
    private final int earCount;
    private volatile long written;

    Hindsight(int ears) {
        earCount = ears;
        probability = new float[FRAMES * ears];
        nats = new float[FRAMES * ears];
        this.ears = new char[FRAMES * ears];
    }

    /// One frame further; [#ear] and [#done] follow.
    void frame(AudioFrame cleaned, Echo echo) {
        int at = slot();
        nanos[at] = cleaned.capturedNanos();
        flags[at] = (echo.settled() ? SETTLED : 0)
                | (echo.dominates() ? OWN_VOICE : 0)
                | (echo.nothingElse() ? NOTHING_ELSE : 0);
        leftDb[at] = (float) echo.leftDb();
        levelDb[at] = levelDb(cleaned.channels()[0]);
    }

    /// What one ear made of it.
    ///
    /// @param state a letter
    void ear(int number, char state, double probability, double nats) {
        int at = slot() * earCount + number;
        ears[at] = state;
        this.probability[at] = (float) probability;
        this.nats[at] = (float) nats;
    }

    void done(boolean television) {
        if (television) flags[slot()] |= TELEVISION;
        written++;
    }

    private int slot() {
        return (int) (written % FRAMES);
    }

    private static float levelDb(float[] sound) {
        double sum = 1e-12;
        for (float s : sound) sum += s * s;
        return (float) (10 * Math.log10(sum / sound.length));
    }

    /// A line for every fourth frame of a stretch of time, oldest first: voice activity decides no oftener.
    List<String> since(long fromNanos) {
        List<String> lines = new ArrayList<>();
        long end = written;
        for (long i = Math.max(0, end - FRAMES + EVERY); i < end; i += EVERY)
            if (nanos[(int) (i % FRAMES)] >= fromNanos) lines.add(line((int) (i % FRAMES), fromNanos));
        return lines;
    }

    private String line(int at, long fromNanos) {
        StringBuilder line = new StringBuilder("%+5d ms %6.1f dB, left %6.1f dB, %s"
                .formatted((nanos[at] - fromNanos) / 1_000_000, levelDb[at], leftDb[at], echo(flags[at])));
        for (int e = at * earCount; e < (at + 1) * earCount; e++)
            line.append(String.format(Locale.ROOT, " | %c p %.2f %5.1f nats", ears[e], probability[e], nats[e]));
        if ((flags[at] & TELEVISION) != 0) line.append(" | television");
        return line.toString();
    }

    private static String echo(int flags) {
        if ((flags & NOTHING_ELSE) != 0) return "only own voice  ";
        if ((flags & OWN_VOICE) != 0) return "mostly own voice";
        return (flags & SETTLED) != 0 ? "                " : "not settled     ";
    }
}
