package dev.parley.tests.intents;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.Figures;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.grammar.CommandGrammar;
import dev.parley.speech.grammar.TokenAutomaton;
import dev.parley.speech.grammar.Vocabulary;
import dev.parley.speech.moonshine.LlamaVocabulary;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What ten thousand sentences cost: to compile, and to look up which tokens may follow, for the first time
/// and ever after.
final class GrammarFigures {
    private static final int ACTIONS = 200;
    private static final int SENTENCES = 50;
    private static final int WALKS = 3000;
    private static final List<String> VERBS =
            List.of("bring", "carry", "clean", "count", "find", "lift", "move", "open", "pack", "sort");
    private static final List<String> KINDS =
            List.of("red", "blue", "green", "small", "large", "heavy", "broken", "empty", "new", "old");
    private static final List<String> THINGS =
            List.of("box", "pallet", "crate", "bottle", "engine", "wheel", "door", "cable", "lamp", "tool");
    private static final List<String> PLACES =
            List.of("hall", "dock", "office", "gate", "shelf", "line", "lift", "yard", "store", "lab");

    private GrammarFigures() {}

    static List<Measure> measure(Options options, PrintStream log) {
        Robot robot = robot();
        Vocabulary vocabulary = LlamaVocabulary.read(
                ModelStore.standard().require("moonshine-tokenizer").resolve("llama-tokenizer.js"));
        compile(robot, vocabulary);
        long start = cpuNanos();
        TokenAutomaton automaton = compile(robot, vocabulary);
        double compileMs = (cpuNanos() - start) / 1e6;
        log.printf("%d sentences compiled%n", ACTIONS * SENTENCES);
        double[] first = walk(automaton);
        double[] again = walk(automaton);
        return List.of(
                Measure.atMost("10,000 sentences compiled, time of the processor", compileMs, "ms", 1000, ""),
                Measure.plainly("which tokens may follow, looked up for the first time, p50", p(first, 50), "us"),
                Measure.plainly("the same, p99", p(first, 99), "us"),
                Measure.atMost("which tokens may follow, looked up again, p99", p(again, 99), "us", 10, ""));
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double p(double[] values, double percent) {
        return Figures.percentileOf(values, percent);
    }

    /// Commands, and the sentences that only speak of them.
    private static TokenAutomaton compile(Robot robot, Vocabulary vocabulary) {
        CommandGrammar grammar = CommandGrammar.of(robot);
        TokenAutomaton spokenOf = grammar.spokenOfTokens(vocabulary);
        spokenOf.tokens(spokenOf.start());
        return grammar.tokens(vocabulary);
    }

    /// Random sentences; microseconds of each look-up.
    private static double[] walk(TokenAutomaton automaton) {
        Random random = new Random(1);
        List<Double> us = new ArrayList<>();
        for (int i = 0; i < WALKS; i++)
            for (int state = automaton.start(); state != TokenAutomaton.END; ) {
                long start = System.nanoTime();
                int[] states = automaton.states(state);
                us.add((System.nanoTime() - start) / 1e3);
                state = states[random.nextInt(states.length)];
            }
        return us.stream().mapToDouble(d -> d).toArray();
    }

    private static Robot robot() {
        StringBuilder actions = new StringBuilder();
        for (int a = 0; a < ACTIONS; a++) {
            actions.append("  action").append(a).append(": {say: [");
            for (int s = 0; s < SENTENCES; s++)
                actions.append(s == 0 ? "" : ", ")
                        .append('"')
                        .append(sentence(a * SENTENCES + s))
                        .append('"');
            actions.append("]}\n");
        }
        return RobotFile.read("large.yaml", """
                robot: large
                language: en
                microphones: {rate_hz: 16000, frame: mic, positions_m: [[0, 0, 0]]}
                stop: [stop]
                voice: {engine: none, name: none}
                people: {guest: [all]}
                actions:
                """ + actions);
    }

    private static String sentence(int number) {
        return "%s the %s %s to the %s"
                .formatted(
                        VERBS.get(number % 10),
                        KINDS.get(number / 10 % 10),
                        THINGS.get(number / 100 % 10),
                        PLACES.get(number / 1000 % 10));
    }
}
