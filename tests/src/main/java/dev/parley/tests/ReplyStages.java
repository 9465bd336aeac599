package dev.parley.tests;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Event;
import dev.parley.launch.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Where the time goes between the end of somebody's words and the first sample of the reply.
final class ReplyStages {
    private static final String LOOKED = "the pause is looked at";
    private static final String OVER = "the turn is over";
    private static final String UNDERSTOOD = "recognized, and whose voice it is";
    private static final String DECIDED = "decided";
    private static final String SPOKEN = "first sample of the reply";

    private final Map<String, List<Double>> ms = new LinkedHashMap<>();

    ReplyStages() {
        for (String stage : List.of(LOOKED, OVER, UNDERSTOOD, DECIDED, SPOKEN)) ms.put(stage, new ArrayList<>());
    }

    /// One reply.
    ///
    /// @param events since before the words
    /// @param endNanos of the words
    void add(List<Event> events, long endNanos, Event.Speaking reply) {
        long turn = reply.stamp().turn();
        long from = endNanos;
        from = stage(LOOKED, first(events, e -> e instanceof Event.Listened l && of(l, turn, endNanos)), from);
        from = stage(
                OVER,
                first(
                        events,
                        e -> e instanceof Event.Listened l
                                && l.ended()
                                && l.stamp().turn() == turn),
                from);
        from = stage(
                UNDERSTOOD,
                first(
                        events,
                        e -> e instanceof Event.Understood u
                                && u.heard().stamp().turn() == turn),
                from);
        long understood = from;
        from = stage(DECIDED, first(events, e -> e instanceof Event.Decided && e.atNanos() >= understood), from);
        stage(SPOKEN, Optional.of(reply), from);
    }

    /// An announcement after the end of the words.
    private static boolean of(Event.Listened listened, long turn, long endNanos) {
        return !listened.ended() && listened.stamp().turn() == turn && listened.atNanos() > endNanos;
    }

    private static Optional<Event> first(List<Event> events, Predicate<Event> fits) {
        return events.stream().filter(fits).findFirst();
    }

    /// @return when the next stage begins
    private long stage(String name, Optional<Event> end, long fromNanos) {
        if (end.isEmpty()) return fromNanos;
        ms.get(name).add((end.get().atNanos() - fromNanos) / 1e6);
        return end.get().atNanos();
    }

    /// Each stage from the end of the one before it.
    List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        ms.forEach((stage, all) -> {
            if (all.isEmpty()) return;
            double[] sorted = all.stream().mapToDouble(d -> d).toArray();
            measures.add(Measure.plainly("  until " + stage + ", p50", Figures.percentileOf(sorted, 50), "ms"));
            measures.add(Measure.plainly("  until " + stage + ", p95", Figures.percentileOf(sorted, 95), "ms"));
        });
        return measures;
    }
}
