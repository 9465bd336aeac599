package dev.parley.speech.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Score;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenAutomatonTest {
    private static final int SAMPLES = 400;
    private static final Robot PARLEY = RobotFile.load("parley-one");
    private static final Robot COFFEE = RobotFile.load("coffee-counter");

    /// Every printable character, and pieces of one to five letters cut from everyday sentences.
    private static final Vocabulary VOCABULARY = vocabulary();

    private static Vocabulary vocabulary() {
        TreeSet<String> pieces = new TreeSet<>();
        for (char c = ' '; c < 127; c++) pieces.add(String.valueOf(c));
        for (String s : List.of(
                " Turn left",
                " turn right 90 degrees",
                " Go to the loading dock.",
                " Walk forward 10 meters",
                " stop, please!",
                " Can I have a medium dark roast coffee with a little bit of brown sugar and milk?",
                " I'd like an iced mocha"))
            for (int i = 0; i < s.length(); i++)
                for (int j = i + 2; j <= Math.min(s.length(), i + 5); j++) pieces.add(s.substring(i, j));
        List<byte[]> tokens = new ArrayList<>(List.of(new byte[0]));
        pieces.forEach(p -> tokens.add(p.getBytes(StandardCharsets.UTF_8)));
        return new Vocabulary(tokens, 0, _ -> true);
    }

    /// Where these tokens lead; -2 when one is not allowed.
    private static int walk(TokenAutomaton automaton, int[] tokens) {
        int state = automaton.start();
        for (int t : tokens) {
            int at = Arrays.binarySearch(automaton.tokens(state), t);
            if (at < 0) return -2;
            state = automaton.states(state)[at];
        }
        return state;
    }

    private static boolean accepts(TokenAutomaton automaton, int[] tokens) {
        int state = walk(automaton, tokens);
        return state >= 0 && Arrays.binarySearch(automaton.tokens(state), VOCABULARY.endToken()) >= 0;
    }

    /// Cuts a text into tokens at random.
    private static int[] tokenize(String text, Random random) {
        List<Integer> tokens = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int length = 1 + random.nextInt(5);
            int token = -1;
            for (; token < 0; length--) token = token(text, at, length);
            tokens.add(token);
            at += length + 1;
        }
        return tokens.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int token(String text, int at, int length) {
        if (at + length > text.length()) return -1;
        int node = ByteTree.ROOT;
        for (byte b : text.substring(at, at + length).getBytes(StandardCharsets.UTF_8))
            if (node >= 0) node = VOCABULARY.tree().child(node, b & 0xff);
        return node < 0 ? -1 : VOCABULARY.tree().token(node);
    }

    /// A sentence of the automaton: a random walk that mostly ends where it first may.
    private static int[] sample(TokenAutomaton automaton, Random random) {
        List<Integer> tokens = new ArrayList<>();
        int state = automaton.start();
        while (true) {
            int choice = random.nextInt(automaton.tokens(state).length);
            boolean mayEnd = Arrays.binarySearch(automaton.tokens(state), VOCABULARY.endToken()) >= 0;
            if (mayEnd && (random.nextInt(4) > 0 || automaton.tokens(state)[choice] == VOCABULARY.endToken()))
                return tokens.stream().mapToInt(Integer::intValue).toArray();
            tokens.add(automaton.tokens(state)[choice]);
            state = automaton.states(state)[choice];
        }
    }

    @Test
    void everySentenceItAllowsIsUnderstood() {
        for (Robot robot : List.of(PARLEY, COFFEE)) {
            CommandGrammar grammar = CommandGrammar.of(robot);
            TokenAutomaton automaton = grammar.tokens(VOCABULARY);
            Random random = new Random(1);
            for (int i = 0; i < SAMPLES; i++) {
                String text = VOCABULARY.text(sample(automaton, random));
                assertThat(grammar.parse(text)).as(text).isPresent();
            }
        }
    }

    @Test
    void whatIsOnlySpokenOfIsUnderstoodAndIsNoCommand() {
        CommandGrammar grammar = CommandGrammar.of(PARLEY);
        TokenAutomaton automaton = grammar.spokenOfTokens(VOCABULARY);
        Random random = new Random(9);
        for (int i = 0; i < SAMPLES; i++) {
            String text = VOCABULARY.text(sample(automaton, random));
            assertThat(grammar.read(text, Score.TYPED))
                    .as(text)
                    .hasValueSatisfying(t -> assertThat(t).isInstanceOf(FreeText.class));
        }
    }

    @Test
    void everyWayToCutASentenceIntoTokensIsAllowed() {
        for (Robot robot : List.of(PARLEY, COFFEE)) {
            TokenAutomaton automaton = CommandGrammar.of(robot).tokens(VOCABULARY);
            Random random = new Random(2);
            for (int i = 0; i < SAMPLES; i++) {
                String text = " " + VOCABULARY.text(sample(automaton, random));
                for (int cut = 0; cut < 5; cut++)
                    assertThat(accepts(automaton, tokenize(text, random)))
                            .as(text)
                            .isTrue();
            }
        }
    }

    @Test
    void nothingOutsideTheGrammarIsAllowed() {
        CommandGrammar grammar = CommandGrammar.of(PARLEY);
        TokenAutomaton automaton = grammar.tokens(VOCABULARY);
        Random random = new Random(3);
        int outside = 0;
        for (int i = 0; i < 4 * SAMPLES; i++) {
            StringBuilder text = new StringBuilder(" " + VOCABULARY.text(sample(automaton, random)));
            int at = 1 + random.nextInt(text.length() - 1);
            if (random.nextBoolean()) text.deleteCharAt(at);
            else text.insert(at, (char) ('a' + random.nextInt(26)));
            if (grammar.parse(text.toString()).isPresent()) continue;
            outside++;
            assertThat(accepts(automaton, tokenize(text.toString(), random)))
                    .as(text.toString())
                    .isFalse();
        }
        assertThat(outside).isGreaterThan(SAMPLES);
    }

    @Test
    void aSentenceHoldsThreeCommandsAtMost() {
        TokenAutomaton automaton = CommandGrammar.of(PARLEY).tokens(VOCABULARY);
        Random random = new Random(10);
        assertThat(accepts(automaton, tokenize(" Turn left and turn right, then look up.", random)))
                .isTrue();
        assertThat(accepts(automaton, tokenize(" Turn left and turn right, then look up and wave.", random)))
                .isFalse();
    }

    @Test
    void noPathLeadsIntoADeadEnd() {
        TokenAutomaton automaton = CommandGrammar.of(PARLEY).tokens(VOCABULARY);
        Random random = new Random(4);
        for (int i = 0; i < SAMPLES; i++) {
            int state = automaton.start();
            for (int step = 0; step < 40 && state != TokenAutomaton.END; step++) {
                assertThat(automaton.tokens(state)).isNotEmpty().isSorted().doesNotHaveDuplicates();
                state = automaton.states(state)[random.nextInt(automaton.tokens(state).length)];
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " Turn left.",
                "turn left",
                " Turn, left!",
                " Turn-left",
                " Go to the Loading Dock.",
                " go forward 10 meters",
                " Go forward ten metres.",
                " Walk forward 2.5 meters.",
                " Turn right 180 degrees",
                " Stop, stop, stop!",
                " OK, continue.",
                " Walk forwards.",
                " Look towards me."
            })
    void allowsTheSpellingsOfARecognizer(String text) {
        TokenAutomaton automaton = CommandGrammar.of(PARLEY).tokens(VOCABULARY);
        assertThat(accepts(automaton, tokenize(text, new Random(5)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " Turn lefty",
                " Turn",
                " say hello",
                " Turn left ",
                " Turn  left",
                " turn left?!",
                "  turn left",
                " tUrn left",
                " turnleft",
                "",
                " ",
                "."
            })
    void refusesEverythingElse(String text) {
        TokenAutomaton automaton = CommandGrammar.of(PARLEY).tokens(VOCABULARY);
        assertThat(accepts(automaton, tokenize(text, new Random(6)))).isFalse();
    }

    @Test
    void spellsContractionsAndPercentSigns() {
        TokenAutomaton automaton = CommandGrammar.of(AmbiguityTest.robot("""
                dim: {say: ["what is it set to", "set it to {level}"], slots: {level: {number: percent, min: 0, max: 100}}}
                tv: {say: ["turn on the {device}"], slots: {device: [TV, café]}}
                """)).tokens(VOCABULARY);
        for (String text :
                List.of(" What's it set to?", " what is it set to", " Set it to 50%.", " set it to 50 percent"))
            assertThat(accepts(automaton, tokenize(text, new Random(7))))
                    .as(text)
                    .isTrue();
        assertThat(accepts(automaton, tokenize(" Turn on the TV.", new Random(8))))
                .isTrue();
    }
}
