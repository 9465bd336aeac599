package dev.parley.dialogue.choosing;

import dev.parley.dialogue.choosing.Chooser.Choice;
import dev.parley.robot.Robot;
import dev.parley.robot.Sentence;
import dev.parley.robot.Slot;
import dev.parley.speech.Transcript.Command;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// Sentences made of a robot's file: requests, of which its own grammar tells what they ask for, in some courtesy, and
/// the same requests denied, supposed, reported and asked about, which ask for nothing. The same ones every time.
///
/// @param examples some more, for the model to see
public record Exam(Map<String, Choice> requests, List<String> others, Map<String, Choice> examples) {
    private static final int REQUESTS = 100;
    private static final int OTHERS = 200;
    private static final int EXAMPLES_EACH = 1;
    private static final int NO_EXAMPLES = 3;
    private static final int TRIES = 40;
    private static final List<String> COURTESY = List.of(
            "%s",
            "please %s", "could you %s, please", "I would like you to %s", "robot, %s", "can you please %s for me");
    private static final List<String> NO_REQUEST = List.of(
            "do not %s",
            "he told me to %s",
            "what happens if you %s",
            "I wonder why robots %s",
            "she asked somebody to %s yesterday",
            "if I say %s, would you do it",
            "my brother likes to %s",
            "never %s",
            "who taught you to %s",
            "I am too tired to %s");
    private static final List<String> CHAT = List.of(
            "good morning",
            "what a nice day",
            "how old are you",
            "I had soup for lunch",
            "where do you come from",
            "the meeting is at three",
            "tell me a joke",
            "my back hurts",
            "do you like music",
            "thank you very much");

    /// @return empty lists where the robot's sentences cannot be made
    public static Exam of(Robot robot, CommandGrammar grammar) {
        Maker maker = new Maker(robot, grammar);
        Map<String, Choice> examples = new LinkedHashMap<>();
        Map<String, Choice> requests = new LinkedHashMap<>();
        Map<String, Map<String, Choice>> all = new LinkedHashMap<>();
        robot.actions().keySet().forEach(a -> all.put(a, maker.of(a)));
        for (int i = EXAMPLES_EACH; requests.size() < REQUESTS && i < TRIES; i++)
            for (Map<String, Choice> m : all.values()) {
                List<Map.Entry<String, Choice>> of = List.copyOf(m.entrySet());
                if (i >= of.size() || requests.size() >= REQUESTS) continue;
                String said = COURTESY.get(requests.size() % COURTESY.size())
                        .formatted(of.get(i).getKey());
                requests.put(said, of.get(i).getValue());
            }
        examples.put("how are you today", Chooser.NOTHING);
        List<String> bare = all.values().stream()
                .flatMap(m -> m.keySet().stream().skip(EXAMPLES_EACH))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(bare, new Random(5));
        if (!bare.isEmpty()) examples.put(NO_REQUEST.getFirst().formatted(bare.getLast()), Chooser.NOTHING);
        // What a small model has seen last it says again: those that ask for nothing come first.
        all.values()
                .forEach(m -> m.entrySet().stream()
                        .limit(EXAMPLES_EACH)
                        .forEach(e -> examples.put(e.getKey(), e.getValue())));
        return new Exam(requests, others(bare), examples);
    }

    private static List<String> others(List<String> bare) {
        List<String> others = new ArrayList<>(CHAT);
        for (int i = 0; others.size() < OTHERS && !bare.isEmpty(); i++)
            others.add(NO_REQUEST.get(i % NO_REQUEST.size()).formatted(bare.get(i % bare.size())));
        return others;
    }

    /// Sentences of one action's templates at random.
    private static final class Maker {
        private final Robot robot;
        private final CommandGrammar grammar;
        private final Random random = new Random(11);

        private Maker(Robot robot, CommandGrammar grammar) {
            this.robot = robot;
            this.grammar = grammar;
        }

        private Map<String, Choice> of(String action) {
            Map<String, Choice> made = new LinkedHashMap<>();
            var templates = robot.actions().get(action).sentences();
            for (int i = 0; i < TRIES && !templates.isEmpty(); i++) {
                String said = of(
                                templates.get(random.nextInt(templates.size())).sentence(),
                                robot.actions().get(action).slots())
                        .replaceAll("\\b(?:please|robot)\\b", "")
                        .replaceAll(" +", " ")
                        .strip();
                grammar.parse(said)
                        .filter(t -> t instanceof Command c && c.action().equals(action))
                        .ifPresent(t -> made.put(said, choice((Command) t)));
            }
            return made;
        }

        private static Choice choice(Command command) {
            return new Choice(
                    command.action(),
                    command.slots().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, e -> e.getValue().toString())));
        }

        private String of(Sentence sentence, Map<String, Slot> slots) {
            return switch (sentence) {
                case Sentence.Word w -> w.text();
                case Sentence.SlotRef r -> of(slots.get(r.name()));
                case Sentence.InOrder i -> joined(i.parts(), slots);
                case Sentence.OneOf o -> of(any(o.choices()), slots);
                case Sentence.AnyOrder a -> joined(a.parts(), slots);
                case Sentence.Maybe m -> random.nextInt(3) == 0 ? of(m.part(), slots) : "";
                case Sentence.Repeated r -> of(r.part(), slots);
            };
        }

        private String joined(List<Sentence> parts, Map<String, Slot> slots) {
            return parts.stream()
                    .map(p -> of(p, slots))
                    .filter(s -> !s.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        private String of(Slot slot) {
            return switch (slot) {
                case Slot.Choice c -> any(any(List.copyOf(c.sayings().values())));
                case Slot.Quantity q -> amount(q);
                case Slot.OpenText _ -> any(List.of("good morning everyone", "the blue box", "lunch is ready"));
            };
        }

        private String amount(Slot.Quantity q) {
            long whole = Math.round(Math.ceil(q.min())
                    + random.nextInt((int) Math.max(1, Math.floor(q.max()) - Math.ceil(q.min()) + 1)));
            String unit =
                    q.unit().words().isEmpty() ? "" : " " + q.unit().words().getLast();
            return String.format(Locale.ROOT, "%d%s", whole, unit);
        }

        private <T> T any(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
