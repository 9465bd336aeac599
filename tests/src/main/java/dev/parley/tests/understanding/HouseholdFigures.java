package dev.parley.tests.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.dialogue.clauses.Clause;
import dev.parley.dialogue.clauses.Clauses;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.RunFault;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.grammar.CommandGrammar;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Commands of HuRIC (`commands.jsonl`, one object a line) read for the robot `household`. Sentences whose
/// identifier's SHA-256 begins with a number below 6 (modulo 10) are for development, and those up to 3490;
/// of the others only figures are printed.
public final class HouseholdFigures {
    /// Actions of one frame; a sentence that tells where something is counts as "told".
    private static final Map<String, Set<String>> FRAMES = Map.ofEntries(
            Map.entry("Bringing", Set.of("bring")),
            Map.entry("Taking", Set.of("take")),
            Map.entry("Placing", Set.of("place")),
            Map.entry("Releasing", Set.of("release")),
            Map.entry("Motion", Set.of("go", "move")),
            Map.entry("Arriving", Set.of("go")),
            Map.entry("Locating", Set.of("find")),
            Map.entry("Cotheme", Set.of("follow")),
            Map.entry("Inspecting", Set.of("inspect")),
            Map.entry("Perception_active", Set.of("look", "inspect", "face")),
            Map.entry("Closure", Set.of("open", "close")),
            Map.entry("Change_operational_state", Set.of("switch")),
            Map.entry("Attaching", Set.of("connect")),
            Map.entry("Change_direction", Set.of("turn", "face")),
            Map.entry("Giving", Set.of("bring")),
            Map.entry("Entering", Set.of("go")),
            Map.entry("Manipulation", Set.of("take")),
            Map.entry("Being_located", Set.of("told")));
    static final Map<String, List<String>> MAIN = Map.of(
            "bring",
            List.of("theme"),
            "take",
            List.of("theme"),
            "place",
            List.of("theme"),
            "release",
            List.of("theme"),
            "go",
            List.of("goal", "source", "path", "spot", "return"),
            "find",
            List.of("theme"),
            "follow",
            List.of("person"),
            "inspect",
            List.of("theme"),
            "face",
            List.of("goal", "who"),
            "connect",
            List.of("theme", "goal"));

    private final Map<String, Integer> confusion = new TreeMap<>();
    private int right;
    private int wanted;
    private int found;
    private int slots;
    private int slotsRight;

    private HouseholdFigures() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        Robot robot = RobotFile.load("household");
        CommandGrammar grammar = CommandGrammar.of(robot);
        Clauses clauses = Clauses.of(robot, grammar);
        List<Measure> measures = new ArrayList<>(HouseholdSentences.measure(robot, grammar, clauses, log));
        if (options.data().isEmpty()) return measures;
        Path file = options.data().orElseThrow().resolve("commands.jsonl");
        List<JsonNode> all = read(file);
        for (boolean development : new boolean[] {true, false}) {
            HouseholdFigures f = new HouseholdFigures();
            all.stream()
                    .filter(s -> isDevelopment(s) == development)
                    .forEach(s -> f.count(clauses, s, development, log));
            measures.addAll(f.measures(development ? "development" : "held out", log));
        }
        measures.add(milliseconds(clauses, all));
        return measures;
    }

    private static boolean isDevelopment(JsonNode sentence) {
        String id = sentence.path("id").asText();
        if (id.compareTo("3483") >= 0 && id.compareTo("3490") <= 0) return true;
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            long head = 0;
            for (int i = 0; i < 4; i++) head = head << 8 | sum[i] & 0xff;
            return head % 10 < 6;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void count(Clauses clauses, JsonNode sentence, boolean show, PrintStream log) {
        List<Clause> read = done(clauses, sentence.path("text").asText());
        found += read.size();
        boolean whole = true;
        for (JsonNode frame : sentence.path("frames")) {
            wanted++;
            String name = frame.path("frame").asText();
            int at = indexOf(read, FRAMES.getOrDefault(name, Set.of()));
            Clause match = at < 0 ? new Clause.Told("", "") : read.remove(at);
            if (at >= 0) right++;
            else
                confusion.merge(
                        name + " as " + (read.isEmpty() ? "nothing" : action(read.getFirst())), 1, Integer::sum);
            boolean slot = slot(frame, match);
            whole &= at >= 0 && slot;
        }
        if (show && !(whole && read.isEmpty()))
            log.printf(
                    "%s%n  wanted %s%n  read %s%n",
                    sentence.path("text").asText(),
                    sentence.path("frames"),
                    clauses.read(sentence.path("text").asText()));
    }

    /// What is asked about is not counted as understood.
    static List<Clause> done(Clauses clauses, String text) {
        List<Clause> read = new ArrayList<>(clauses.read(text));
        boolean sure = read.stream().allMatch(c -> !(c instanceof Clause.Asked a) || a.sure());
        return sure ? read : new ArrayList<>();
    }

    private static int indexOf(List<Clause> read, Set<String> actions) {
        for (int i = 0; i < read.size(); i++) if (actions.contains(action(read.get(i)))) return i;
        return -1;
    }

    static String action(Clause clause) {
        return switch (clause) {
            case Clause.Asked a -> a.action();
            case Clause.Told _ -> "told";
        };
    }

    /// Counts the main slot of a frame, whether its action was found or not.
    private boolean slot(JsonNode frame, Clause clause) {
        String wantedValue = main(frame);
        if (wantedValue.isEmpty()) return true;
        slots++;
        boolean same = switch (clause) {
            case Clause.Told t ->
                bare(t.thing()).equals(bare(wantedValue))
                        || wantedValue.equals("that") && !t.thing().isEmpty();
            case Clause.Asked a ->
                new HashSet<>(a.slots().entrySet())
                        .stream()
                                .filter(e -> MAIN.getOrDefault(a.action(), List.of("device", "direction"))
                                        .contains(e.getKey()))
                                .anyMatch(e -> bare(e.getValue().toString()).equals(bare(wantedValue)));
        };
        if (same) slotsRight++;
        return same;
    }

    private static String main(JsonNode frame) {
        JsonNode e = frame.path("elements");
        List<String> order = switch (frame.path("frame").asText()) {
            case "Motion", "Arriving" -> List.of("Goal", "Direction", "Source", "Path");
            case "Locating" -> List.of("Sought_entity");
            case "Cotheme" -> List.of("Cotheme");
            case "Inspecting" -> List.of("Ground", "Unwanted_entity");
            case "Change_operational_state" -> List.of("Device");
            case "Closure" -> List.of("Container_portal", "Containing_object", "Device");
            case "Attaching" -> List.of("Item", "Theme", "Goal");
            case "Change_direction" -> List.of("Direction");
            default -> List.of("Theme");
        };
        return order.stream()
                .map(k -> e.path(k).asText())
                .filter(v -> !v.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Without the preposition, which is no part of a slot's value here.
    static String bare(String text) {
        return text.replaceFirst(
                        "^(?:next to|close to|in front of|on top of|for|to|into|onto|towards|toward|from|in|on|at|near|behind|under|inside|beside) ",
                        "")
                .replaceFirst("^(?:the|your) (left|right)$", "$1");
    }

    private List<Measure> measures(String name, PrintStream log) {
        log.printf(
                "%s: %d of %d actions right, %d read; slots %d of %d; not found: %s%n",
                name, right, wanted, found, slotsRight, slots, confusion);
        return List.of(
                Measure.atLeast(name + ", F1 of actions", 200.0 * right / (wanted + found), "%", 95, ""),
                Measure.atLeast(name + ", main slot", 100.0 * slotsRight / slots, "%", 90, ""));
    }

    private static Measure milliseconds(Clauses clauses, List<JsonNode> all) {
        for (int i = 0; i < 3; i++) all.forEach(s -> clauses.read(s.path("text").asText()));
        long start = System.nanoTime();
        all.forEach(s -> clauses.read(s.path("text").asText()));
        return Measure.atMost("a sentence, mean", (System.nanoTime() - start) / 1e6 / all.size(), "ms", 2, "");
    }

    private static List<JsonNode> read(Path file) {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> all = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) all.add(json.readTree(line));
        } catch (IOException e) {
            throw new RunFault("bench understanding: cannot read %s: %s".formatted(file, e.getMessage()));
        }
        if (all.isEmpty()) throw new RunFault("bench understanding: no sentence in " + file);
        return all;
    }
}
