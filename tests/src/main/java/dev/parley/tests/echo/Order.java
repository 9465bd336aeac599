package dev.parley.tests.echo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.launch.RunFault;
import dev.parley.perception.wav.Recording;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Recordings of orders to the coffee counter, with what they mean.
///
/// @param file its name
/// @param audio mono, 16 kHz
/// @param slots by name, as the label writes them
public record Order(String file, float[] audio, String action, Map<String, String> slots) {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /// @param data a folder with `label.json` beside the recordings
    public static List<Order> in(Path data) {
        List<Order> orders = new ArrayList<>();
        try {
            new ObjectMapper()
                    .readTree(Files.readAllBytes(data.resolve("label.json")))
                    .properties()
                    .forEach(e -> orders.add(read(data, e.getKey(), e.getValue())));
        } catch (IOException e) {
            throw new RunFault("--data " + data + ": needs a label.json that can be read (" + e.getMessage() + ")");
        }
        orders.sort(java.util.Comparator.comparing(Order::file));
        return orders;
    }

    private static Order read(Path data, String file, JsonNode label) {
        Map<String, String> slots = new TreeMap<>();
        label.get("slots")
                .properties()
                .forEach(e -> slots.put(e.getKey(), e.getValue().asText().strip()));
        float[] audio = Recording.read(data.resolve(file), LONGEST).mono();
        return new Order(file, audio, label.get("intent").asText(), slots);
    }

    /// Right only with the action and every slot.
    public boolean is(Transcript heard) {
        return heard instanceof Command c
                && c.action().equals(action)
                && values(c).equals(slots);
    }

    private static Map<String, String> values(Command command) {
        Map<String, String> values = new TreeMap<>();
        command.slots()
                .forEach((name, value) -> values.put(
                        name,
                        switch (value) {
                            case SlotValue.Text t -> t.value();
                            case SlotValue.Number n -> n.toString();
                        }));
        return values;
    }
}
