package dev.parley.dialogue.choosing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.dialogue.language.Conversation;
import dev.parley.dialogue.language.Conversation.Turn;
import dev.parley.dialogue.language.Conversation.Who;
import dev.parley.dialogue.language.LanguageModel;
import dev.parley.dialogue.language.Reply;
import dev.parley.dialogue.language.Sampling;
import dev.parley.dialogue.language.Wanted;
import dev.parley.robot.Robot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `text → Choice`: has a language model say which of a robot's actions a sentence asks for, in JSON that is held to
/// [ActionSchema]. One thread, which waits for the model.
public final class Chooser {
    private static final int TOKENS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param action [#NOTHING]: none of them
    /// @param slots as they are written in the robot's file
    public record Choice(String action, Map<String, String> slots) {
        public Choice {
            slots = Map.copyOf(slots);
        }
    }

    /// No action.
    public static final Choice NOTHING = new Choice(ActionSchema.NONE, Map.of());

    private final LanguageModel model;
    private final String rules;
    private final List<Turn> shown;
    private final String schema;

    /// @param examples what a person might say, and what it asks for
    Chooser(Robot robot, LanguageModel model, Map<String, Choice> examples) {
        this.model = model;
        this.schema = ActionSchema.of(robot);
        this.rules = """
                You choose what a robot does. Answer each sentence with one JSON object: the action that it asks the \
                robot to do now, with what it says of it, or {"action":"none"} if it asks for nothing.
                Actions: %s.""".formatted(String.join(", ", robot.actions().keySet()));
        this.shown = examples.entrySet().stream()
                .flatMap(e -> Stream.of(new Turn(Who.PERSON, e.getKey()), new Turn(Who.ROBOT, json(e.getValue()))))
                .toList();
    }

    /// Empty: it gave no answer in time.
    public Optional<Choice> choose(String text, Duration within, BooleanSupplier over) {
        List<Turn> turns = new ArrayList<>(shown);
        turns.add(new Turn(Who.PERSON, text));
        Conversation asked = new Conversation(rules, turns);
        Wanted wanted = new Wanted(Optional.of(schema), TOKENS, Sampling.GREEDY, within, over);
        return model.reply(asked, wanted, _ -> {}) instanceof Reply.Said s && s.end() == Reply.End.DONE
                ? read(s.text())
                : Optional.empty();
    }

    private static Optional<Choice> read(String answer) {
        try {
            JsonNode json = JSON.readTree(answer);
            Map<String, String> slots = new TreeMap<>();
            for (Map.Entry<String, JsonNode> e : json.properties())
                if (!e.getKey().equals(ActionSchema.ACTION))
                    slots.put(e.getKey(), e.getValue().asText());
            return Optional.of(new Choice(json.path(ActionSchema.ACTION).asText(ActionSchema.NONE), slots));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String json(Choice choice) {
        Map<String, String> all = new TreeMap<>(choice.slots());
        return "{\"action\":\"" + choice.action() + "\""
                + all.entrySet().stream()
                        .map(e -> ",\"" + e.getKey() + "\":"
                                + (number(e.getValue()) ? e.getValue() : quoted(e.getValue())))
                        .collect(Collectors.joining())
                + "}";
    }

    private static boolean number(String value) {
        return value.matches("-?\\d+(?:\\.\\d+)?");
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\"", "") + "\"";
    }
}
