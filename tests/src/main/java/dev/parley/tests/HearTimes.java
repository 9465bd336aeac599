package dev.parley.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Ears;
import dev.parley.launch.Figures;
import dev.parley.launch.RunFault;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Labelled recordings of orders to the coffee counter: right only with the intent and every slot, as the
/// public benchmark scores them (Picovoice speech-to-intent benchmark).
public final class HearTimes {
    private record Result(boolean right, double ms) {}

    private HearTimes() {}

    static List<Measure> measure(Path data, int repetitions, PrintStream log) {
        Map<String, JsonNode> labels = labels(data);
        List<Result> results = new ArrayList<>();
        try (Ears ears = Ears.open(RobotFile.load("coffee-counter"), ModelStore.standard())) {
            ears.hear(data.resolve(labels.keySet().iterator().next()), log::println);
            for (int i = 0; i < repetitions; i++)
                labels.forEach((file, label) -> results.add(hear(ears, data.resolve(file), label, log)));
        }
        double[] ms = results.stream().mapToDouble(Result::ms).toArray();
        double right = 100.0 * results.stream().filter(Result::right).count() / results.size();
        return List.of(
                Measure.atLeast("recordings with every slot right", right, "%", 98, "Rhino 98.1"),
                Measure.plainly("recognition, each recording, p50", Figures.percentileOf(ms, 50), "ms"),
                Measure.atMost("recognition, each recording, longest", Figures.percentileOf(ms, 100), "ms", 400, ""));
    }

    private static Result hear(Ears ears, Path file, JsonNode label, PrintStream log) {
        long start = System.nanoTime();
        Transcript heard = ears.hear(file, log::println).transcript();
        double ms = (System.nanoTime() - start) / 1e6;
        boolean right = right(heard, label);
        if (!right) log.println("wrong: " + file.getFileName() + " " + slots(label) + " heard as " + heard);
        return new Result(right, ms);
    }

    /// Whether the intent and every slot are those of the label.
    public static boolean right(Transcript heard, JsonNode label) {
        return heard instanceof Command c
                && c.action().equals(label.get("intent").asText())
                && slots(c).equals(slots(label));
    }

    private static Map<String, String> slots(Command command) {
        Map<String, String> slots = new TreeMap<>();
        command.slots()
                .forEach((name, value) -> slots.put(
                        name,
                        switch (value) {
                            case SlotValue.Text t -> t.value();
                            case SlotValue.Number n -> n.toString();
                        }));
        return slots;
    }

    private static Map<String, String> slots(JsonNode label) {
        Map<String, String> slots = new TreeMap<>();
        label.get("slots")
                .properties()
                .forEach(e -> slots.put(e.getKey(), e.getValue().asText().strip()));
        return slots;
    }

    public static Map<String, JsonNode> labels(Path data) {
        try {
            Map<String, JsonNode> labels = new TreeMap<>();
            new ObjectMapper()
                    .readTree(Files.readAllBytes(data.resolve("label.json")))
                    .properties()
                    .forEach(e -> labels.put(e.getKey(), e.getValue()));
            return labels;
        } catch (IOException e) {
            throw new RunFault("--data " + data + ": needs a label.json that can be read (" + e.getMessage() + ")");
        }
    }
}
