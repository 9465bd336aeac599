package dev.parley.tests.understanding;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Dialogue;
import dev.parley.dialogue.DialogueModel;
import dev.parley.dialogue.SelfKnowledge;
import dev.parley.dialogue.clauses.Clause;
import dev.parley.dialogue.clauses.Clauses;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Score;
import dev.parley.speech.grammar.CommandGrammar;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Sentences of our own for the robot `household`: `requests.txt` and `talk.txt` were in view when the robot's file and
/// the lists of words were written; those that are called unseen were written afterwards and changed nothing.
final class HouseholdSentences {
    private final Robot robot;
    private final CommandGrammar grammar;
    private final Clauses clauses;
    private final PrintStream log;

    private HouseholdSentences(Robot robot, CommandGrammar grammar, Clauses clauses, PrintStream log) {
        this.robot = robot;
        this.grammar = grammar;
        this.clauses = clauses;
        this.log = log;
    }

    static List<Measure> measure(Robot robot, CommandGrammar grammar, Clauses clauses, PrintStream log) {
        HouseholdSentences s = new HouseholdSentences(robot, grammar, clauses, log);
        List<Measure> measures = new ArrayList<>(s.requests("requests.txt", "our own, in view"));
        measures.addAll(s.requests("requests-unseen.txt", "our own, written later"));
        measures.addAll(s.requests("requests-last.txt", "our own, unseen"));
        measures.addAll(s.talk("talk.txt", "talk, in view"));
        measures.addAll(s.talk("talk-unseen.txt", "talk, written later"));
        measures.addAll(s.talk("talk-last.txt", "talk, written before the last rules"));
        measures.addAll(s.talk("talk-final.txt", "talk, unseen"));
        measures.addAll(s.talk("talk-fresh.txt", "talk, written later still, judged once"));
        return measures;
    }

    private List<Measure> requests(String name, String what) {
        int wanted = 0, found = 0, right = 0, slots = 0;
        List<String> lines = lines(name);
        for (String line : lines) {
            String[] sides = line.split(" => ");
            List<Clause> read = HouseholdFigures.done(clauses, sides[0]);
            found += read.size();
            boolean whole = true;
            for (String frame : sides[1].split("; ")) {
                wanted++;
                String[] pair = frame.split(":");
                Clause match = read.stream()
                        .filter(c -> HouseholdFigures.action(c).equals(pair[0]))
                        .findFirst()
                        .orElse(new Clause.Told("", ""));
                boolean hit = read.remove(match);
                boolean slot = hit && slot(match, pair[1]);
                if (hit) right++;
                if (slot) slots++;
                whole &= slot;
            }
            if (isLookedAt(name) && !(whole && read.isEmpty()))
                log.printf("%s%n  read %s%n", line, Clauses.resolved(clauses.read(sides[0])));
        }
        return List.of(
                Measure.atLeast(what + ", F1 of actions", 200.0 * right / (wanted + found), "%", 95, ""),
                Measure.atLeast(what + ", main slot", 100.0 * slots / wanted, "%", 90, ""));
    }

    /// Pronouns may be resolved or not.
    private static boolean slot(Clause clause, String value) {
        return switch (clause) {
            case Clause.Told t -> t.thing().equals(value);
            case Clause.Asked a ->
                a.slots().entrySet().stream()
                        .filter(e -> HouseholdFigures.MAIN
                                .getOrDefault(a.action(), List.of("device", "direction"))
                                .contains(e.getKey()))
                        .map(e -> e.getValue().toString())
                        .anyMatch(v ->
                                v.equals(value) || Set.of("it", "them", "that").contains(v));
        };
    }

    private List<Measure> talk(String name, String what) {
        List<String> lines = lines(name);
        int done = 0, asked = 0;
        for (String line : lines) {
            List<Act> acts = new Dialogue(robot, grammar, SelfKnowledge.NOTHING, DialogueModel.NONE)
                    .decide(heard(line))
                    .acts();
            boolean does = acts.stream().anyMatch(Act.Do.class::isInstance);
            boolean asks = acts.stream().anyMatch(Act.Ask.class::isInstance);
            if (does) done++;
            if (asks) asked++;
            if (isLookedAt(name) && (does || asks)) log.printf("%s%n  %s%n", line, acts);
        }
        return List.of(
                Measure.atMost(
                        what + " taken for a request, of " + lines.size(), 100.0 * done / lines.size(), "%", 0.5, ""),
                Measure.atMost(what + " asked about, of " + lines.size(), 100.0 * asked / lines.size(), "%", 10, ""));
    }

    /// Unseen sentences are judged, not read.
    private static boolean isLookedAt(String name) {
        return !name.endsWith("-last.txt") && !name.endsWith("-final.txt") && !name.endsWith("-fresh.txt");
    }

    private Heard heard(String line) {
        Transcript said = grammar.read(line, Score.TYPED).orElseGet(() -> new FreeText(line, Score.TYPED));
        return new Heard(new Stamp(1, 1), said, new Speaker("resident"), Direction.AHEAD);
    }

    private static List<String> lines(String name) {
        try (InputStream in = HouseholdSentences.class.getResourceAsStream("/household/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
