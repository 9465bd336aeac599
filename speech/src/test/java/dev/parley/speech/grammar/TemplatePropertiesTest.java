package dev.parley.speech.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.Robot;
import dev.parley.robot.Sentence;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Command;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Grammars at random, and sentences of them at random: whatever a template allows to be said is understood
/// as what it was said for, and a recognizer may spell it.
class TemplatePropertiesTest {
    private static final List<String> WORDS =
            List.of("alpha", "bravo", "cedar", "delta", "echo", "fox", "golf", "hotel", "india", "jolly");
    private static final Map<String, String> COLORS =
            Map.of("red", "red", "dark red", "red", "sky blue", "blue", "blue", "blue", "old green", "green");
    private static final Map<String, Double> AMOUNTS = Map.of(
            "two meters", 2.0,
            "2.5 m", 2.5,
            "a meter", 1.0,
            "one and a half meters", 1.5,
            "twenty five centimeters", 0.25,
            "10 metres", 10.0,
            "half a meter", 0.5);
    private static final Vocabulary LETTERS = new Vocabulary(
            IntStream.rangeClosed(31, 126)
                    .mapToObj(c -> c == 31 ? new byte[0] : new byte[] {(byte) c})
                    .toList(),
            0,
            _ -> true);

    private record Said(List<String> words, Map<String, SlotValue> slots) {
        String text() {
            return String.join(" ", words);
        }
    }

    @Property(tries = 300, seed = "300")
    void whatATemplateAllowsIsUnderstood(@ForAll("sentences") Sentence sentence, @ForAll Random random) {
        CommandGrammar grammar = CommandGrammar.of(robot(sentence, new Sentence.Word("zulu")));
        Said said = say(new Sentence.InOrder(List.of(new Sentence.Word("go"), sentence)), random);
        assertThat(grammar.parse(said.text())).as(said.text()).hasValueSatisfying(t -> isCommand(t, "first", said));
    }

    @Property(tries = 150, seed = "150")
    void soIsOneAfterTheOther(
            @ForAll("sentences") Sentence one, @ForAll("sentences") Sentence other, @ForAll Random random) {
        CommandGrammar grammar = CommandGrammar.of(robot(one, other));
        Said first = say(new Sentence.InOrder(List.of(new Sentence.Word("go"), one)), random);
        Said second = say(new Sentence.InOrder(List.of(new Sentence.Word("come"), other)), random);
        Optional<Transcript> read = grammar.parse(first.text() + ", and then " + second.text());
        assertThat(read).as("%s / %s", first, second).hasValueSatisfying(t -> {
            assertThat(t.commands()).hasSize(2);
            isCommand(t.commands().getFirst(), "first", first);
            isCommand(t.commands().getLast(), "second", second);
        });
    }

    @Property(tries = 100, seed = "100")
    void aRecognizerMaySpellIt(@ForAll("sentences") Sentence sentence, @ForAll Random random) {
        TokenAutomaton automaton =
                CommandGrammar.of(robot(sentence, new Sentence.Word("zulu"))).tokens(LETTERS);
        String text = say(new Sentence.InOrder(List.of(new Sentence.Word("go"), sentence)), random)
                .text();
        int state = automaton.start();
        for (byte b : text.getBytes(StandardCharsets.US_ASCII)) {
            int at = Arrays.binarySearch(automaton.tokens(state), b - 31);
            assertThat(at).as(text).isNotNegative();
            state = automaton.states(state)[at];
        }
        assertThat(automaton.tokens(state)).contains(LETTERS.endToken());
    }

    private static void isCommand(Transcript transcript, String action, Said said) {
        assertThat(transcript).isInstanceOfSatisfying(Command.class, c -> {
            assertThat(c.action()).isEqualTo(action);
            assertThat(c.slots()).isEqualTo(said.slots);
        });
    }

    private static Robot robot(Sentence first, Sentence second) {
        return AmbiguityTest.robot("""
                first: {say: ["go %s"], slots: %s, do: {say: hello}}
                second: {say: ["come %s"], slots: %s, do: {say: hello}}
                """.formatted(written(first), slots(first), written(second), slots(second)));
    }

    private static String slots(Sentence sentence) {
        Map<String, String> known = Map.of(
                "color", "{red: [red, dark red], blue: [blue, sky blue], green: [old green]}",
                "distance", "{number: m, min: 0, max: 100}");
        return sentence.slotNames().stream()
                .map(s -> s + ": " + known.get(s))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @Provide
    Arbitrary<Sentence> sentences() {
        return sentences(3).filter(TemplatePropertiesTest::isUnambiguous);
    }

    /// With two places for one amount, "2.5 m" may also be 2 in the one and .5 m in the other.
    private static boolean isUnambiguous(Sentence sentence) {
        String text = written(sentence);
        return Stream.of("{color}", "{distance}").allMatch(s -> text.indexOf(s) == text.lastIndexOf(s));
    }

    private Arbitrary<Sentence> sentences(int depth) {
        Arbitrary<Sentence> word = Arbitraries.of(WORDS).map(Sentence.Word::new);
        Arbitrary<Sentence> slot = Arbitraries.of("color", "distance").map(Sentence.SlotRef::new);
        if (depth == 0) return Arbitraries.oneOf(word, word, slot);
        Arbitrary<List<Sentence>> parts =
                sentences(depth - 1).list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                word,
                slot,
                parts.map(Sentence.InOrder::new),
                parts.map(Sentence.OneOf::new),
                parts.map(Sentence.AnyOrder::new),
                sentences(depth - 1).map(Sentence.Maybe::new),
                word.map(Sentence.Repeated::new));
    }

    private static String written(Sentence sentence) {
        return switch (sentence) {
            case Sentence.Word w -> w.text();
            case Sentence.SlotRef s -> "{" + s.name() + "}";
            case Sentence.InOrder s -> written(s.parts(), " ");
            case Sentence.OneOf s -> "(" + written(s.choices(), "|") + ")";
            case Sentence.AnyOrder s -> "(" + written(s.parts(), ";") + ")";
            case Sentence.Maybe s -> "[" + written(s.part()) + "]";
            case Sentence.Repeated s -> "(" + written(s.part()) + ")+";
        };
    }

    private static String written(List<Sentence> parts, String by) {
        return parts.stream().map(TemplatePropertiesTest::written).collect(Collectors.joining(by));
    }

    private static Said say(Sentence sentence, Random random) {
        Said said = new Said(new ArrayList<>(), new HashMap<>());
        say(sentence, random, said);
        return said;
    }

    private static void say(Sentence sentence, Random random, Said said) {
        switch (sentence) {
            case Sentence.Word w -> said.words.add(w.text());
            case Sentence.SlotRef s -> value(s.name(), random, said);
            case Sentence.InOrder s -> s.parts().forEach(p -> say(p, random, said));
            case Sentence.OneOf s ->
                say(s.choices().get(random.nextInt(s.choices().size())), random, said);
            case Sentence.AnyOrder s -> {
                List<Sentence> order = new ArrayList<>(s.parts());
                Collections.shuffle(order, random);
                order.forEach(p -> say(p, random, said));
            }
            case Sentence.Maybe s -> {
                if (random.nextBoolean()) say(s.part(), random, said);
            }
            case Sentence.Repeated s -> {
                for (int times = random.nextInt(4); times >= 0; times--) say(s.part(), random, said);
            }
        }
    }

    private static void value(String slot, Random random, Said said) {
        List<String> ways = (slot.equals("color") ? COLORS : AMOUNTS)
                .keySet().stream().sorted().toList();
        String way = ways.get(random.nextInt(ways.size()));
        said.words.add(way);
        said.slots.put(
                slot,
                slot.equals("color") ? new SlotValue.Text(COLORS.get(way)) : new SlotValue.Number(AMOUNTS.get(way)));
    }
}
