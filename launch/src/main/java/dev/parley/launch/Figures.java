package dev.parley.launch;

import dev.parley.motion.MotionEvent;
import java.util.Arrays;
import java.util.List;

/// How quick the robot was, from the events of a run.
public final class Figures {
    private Figures() {}

    /// End of speech to the first sample of the reply, for replies to what was just said.
    public static double[] replyMs(List<Event> events) {
        return events.stream()
                .filter(e -> e instanceof Event.Speaking s && s.first())
                .map(Event.Speaking.class::cast)
                .mapToDouble(s -> (s.atNanos() - s.stamp().capturedNanos()) / 1e6)
                .sorted()
                .toArray();
    }

    public static String of(List<Event> events) {
        double[] reply = replyMs(events);
        long motions = events.stream()
                .filter(e -> e instanceof Event.Moved m && m.motion() instanceof MotionEvent.Started)
                .count();
        return reply.length == 0
                ? "no replies"
                : "%d replies: the first sample came %.0f ms (median; at most %.0f ms) after the end of the words; %d motions began."
                        .formatted(reply.length, percentile(reply, 50), reply[reply.length - 1], motions);
    }

    /// Of sorted values, by nearest rank.
    public static double percentile(double[] sorted, double percent) {
        return sorted[Math.clamp((int) Math.ceil(percent / 100 * sorted.length) - 1, 0, sorted.length - 1)];
    }

    /// The same of values in any order.
    public static double percentileOf(double[] values, double percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return percentile(sorted, percent);
    }
}
