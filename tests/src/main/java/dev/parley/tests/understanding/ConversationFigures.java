package dev.parley.tests.understanding;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Decision;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// Turns that lean on what was said before, take it back or correct it: how many are done as they were meant, and how
/// many move the robot when nothing should.
public final class ConversationFigures {
    private static final String NOTHING = "still";

    private ConversationFigures() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        List<Measure> measures = new ArrayList<>(measure("conversations.txt", "looked at", log));
        measures.addAll(measure("conversations-unseen.txt", "unseen", log));
        return measures;
    }

    private static List<Measure> measure(String file, String what, PrintStream log) {
        Typist typist = new Typist("parley-one");
        int turns = 0, right = 0, still = 0, moved = 0;
        for (String line : Sentences.lines(file)) {
            if (line.isEmpty()) typist.forgets();
            if (line.isEmpty()) continue;
            String[] sides = line.split(" \\| ");
            Decision decision = typist.goesOn(sides[0]);
            boolean moves = decision.acts().stream().anyMatch(typist::moves);
            boolean fits = fits(sides[1].strip(), decision, moves, typist);
            boolean rests = List.of(NOTHING, "say", "stop").contains(sides[1].strip()) || sides[1].startsWith("ask ");
            turns++;
            if (fits) right++;
            if (rests) still++;
            if (rests && moves) moved++;
            if (!fits && what.equals("looked at")) log.printf("wrong: %s: %s%n", line, decision);
        }
        String of = "%s, of %d".formatted(what, turns);
        return List.of(
                Measure.atLeast("turns of conversations done as meant, " + of, 100.0 * right / turns, "%", 92, ""),
                Measure.atMost("moved where nothing should, " + what + ", of " + still, moved, "turns", 0, ""));
    }

    private static boolean fits(String wanted, Decision decision, boolean moves, Typist typist) {
        List<Act> acts = decision.acts();
        if (wanted.equals(NOTHING)) return !moves;
        if (acts.isEmpty()) return false;
        if (wanted.equals("say")) return acts.getFirst() instanceof Act.Say && decision.path() != Decision.Path.NONE;
        if (wanted.equals("stop")) return acts.getFirst() instanceof Act.Stop;
        if (wanted.startsWith("ask "))
            return acts.getFirst() instanceof Act.Ask a && a.action().equals(wanted.substring(4));
        String[] all = wanted.split("; ");
        if (all.length != acts.size()) return false;
        for (int i = 0; i < all.length; i++) {
            Expected e = Expected.of("- | " + all[i]);
            if (!(acts.get(i) instanceof Act.Do d) || !d.action().equals(e.action())) return false;
            if (!e.slotsOf(d, typist.robot().actions().get(d.action()))) return false;
        }
        return true;
    }
}
