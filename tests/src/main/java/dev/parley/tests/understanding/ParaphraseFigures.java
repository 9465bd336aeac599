package dev.parley.tests.understanding;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Decision;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Natural requests that no template lists: how many are done as they were meant.
public final class ParaphraseFigures {
    private ParaphraseFigures() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        List<Measure> measures = new ArrayList<>();
        Typist typist = new Typist("parley-one");
        for (Sentences half : Sentences.values()) measures.addAll(measure(half, typist, log));
        return measures;
    }

    private static List<Measure> measure(Sentences half, Typist typist, PrintStream log) {
        int right = 0;
        int withSlots = 0;
        int asked = 0;
        int wrong = 0;
        int listed = 0;
        Map<String, Integer> paths = new TreeMap<>();
        List<Expected> all = half.of("paraphrases").stream().map(Expected::of).toList();
        for (Expected e : all) {
            Decision decision = typist.types(e.text());
            if (typist.isListed(e.text())) listed++;
            switch (decision.acts().isEmpty() ? null : decision.acts().getFirst()) {
                case Act.Do d
                when d.action().equals(e.action()) -> {
                    right++;
                    paths.merge(decision.path().name().toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
                    if (e.slotsOf(d, typist.robot().actions().get(d.action()))) withSlots++;
                    else log(half, log, "slots", e, decision);
                }
                case Act.Do _ -> {
                    wrong++;
                    log(half, log, "wrong", e, decision);
                }
                case Act.Ask a
                when a.action().equals(e.action()) -> {
                    asked++;
                    log(half, log, "asked", e, decision);
                }
                case null, default -> log(half, log, "missed", e, decision);
            }
        }
        log.println(half.title() + ": listed by a template after all: " + listed + "; done by path: " + paths);
        String of = "%s, of %d".formatted(half.title(), all.size());
        return List.of(
                Measure.atLeast("paraphrases, right action done, " + of, percent(right, all), "%", 92, "probe: 83"),
                Measure.atLeast("with its slots, " + of, percent(withSlots, all), "%", 85, "probe: 76"),
                Measure.plainly("right action, but asked about, " + of, percent(asked, all), "%"),
                Measure.plainly("another action done, " + of, percent(wrong, all), "%"));
    }

    /// Held-out sentences are judged, not read.
    private static void log(Sentences half, PrintStream log, String what, Expected e, Decision decision) {
        if (half.isLookedAt()) log.printf("%s: \"%s\" %s%s: %s%n", what, e.text(), e.action(), e.slots(), decision);
    }

    private static double percent(int n, List<?> of) {
        return 100.0 * n / of.size();
    }
}
