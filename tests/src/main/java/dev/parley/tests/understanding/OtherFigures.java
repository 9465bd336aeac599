package dev.parley.tests.understanding;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Decision;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// Chat, questions, denials, reports, idioms with words of motion, requests outside the robot's abilities: how many
/// move it, and how many make it ask.
public final class OtherFigures {
    private OtherFigures() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        List<Measure> measures = new ArrayList<>();
        Typist typist = new Typist("parley-one");
        for (Sentences half : Sentences.values()) measures.addAll(measure(half, typist, log));
        return measures;
    }

    private static List<Measure> measure(Sentences half, Typist typist, PrintStream log) {
        int moved = 0;
        int asked = 0;
        List<String> all = half.of("others");
        for (String text : all) {
            Decision decision = typist.types(text);
            boolean moves = decision.acts().stream().anyMatch(typist::moves);
            boolean asks = decision.acts().stream().anyMatch(Act.Ask.class::isInstance);
            moved += moves ? 1 : 0;
            asked += asks ? 1 : 0;
            if (half.isLookedAt() && (moves || asks))
                log.printf("%s: \"%s\": %s%n", moves ? "moved" : "asked", text, decision);
        }
        String of = "%s, of %d".formatted(half.title(), all.size());
        return List.of(
                Measure.atMost("others, taken for a motion, " + of, 100.0 * moved / all.size(), "%", 0.5, "probe: 0.5"),
                Measure.plainly("others, asked about, " + of, 100.0 * asked / all.size(), "%"));
    }
}
