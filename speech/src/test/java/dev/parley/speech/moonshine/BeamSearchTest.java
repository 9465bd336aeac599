package dev.parley.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.grammar.CommandGrammar;
import dev.parley.speech.grammar.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BeamSearchTest {
    private static final int END = 0;
    private static final Vocabulary LETTERS = letters();

    /// A speaker who is heard to say certain texts, letter by letter, each as likely as it says.
    private static final class Speaker implements NextTokens {
        private final Map<String, Double> texts;
        private List<String> said = new ArrayList<>();
        private int steps;

        Speaker(Map<String, Double> texts) {
            this.texts = texts;
        }

        @Override
        public int vocabularySize() {
            return LETTERS.size();
        }

        @Override
        public float[] begin() {
            said = List.of("");
            return logits();
        }

        @Override
        public float[] next(int[] tokens, int[] parents, int rows) {
            List<String> now = new ArrayList<>();
            for (int r = 0; r < rows; r++) now.add(said.get(parents[r]) + (char) (tokens[r] + ' ' - 1));
            said = now;
            steps++;
            return logits();
        }

        private float[] logits() {
            float[] logits = new float[said.size() * LETTERS.size()];
            for (int r = 0; r < said.size(); r++)
                for (int t = 0; t < LETTERS.size(); t++)
                    logits[r * LETTERS.size() + t] = (float) Math.log(1e-4 + weight(said.get(r), t));
            return logits;
        }

        private double weight(String before, int token) {
            String after = token == END ? before : before + (char) (token + ' ' - 1);
            return texts.entrySet().stream()
                    .filter(e ->
                            token == END ? e.getKey().equals(after) : e.getKey().startsWith(after))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
        }
    }

    private static Vocabulary letters() {
        List<byte[]> tokens = new ArrayList<>(List.of(new byte[0]));
        for (char c = ' '; c < 127; c++) tokens.add(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        return new Vocabulary(tokens, END, _ -> true);
    }

    private static BeamSearch search(double bonus) {
        return new BeamSearch(CommandGrammar.of(RobotFile.load("parley-one")), LETTERS, 4, bonus);
    }

    private static String best(BeamSearch.Found found) {
        return LETTERS.text(found.constrained().getFirst().tokens());
    }

    @Test
    void hearsASentenceOfTheGrammar() {
        BeamSearch.Found found = search(1).search(new Speaker(Map.of(" Turn left.", 1.0)), 40);
        assertThat(best(found)).isEqualTo("Turn left.");
        assertThat(found.constrained().getFirst().score().meanCost()).isLessThan(0.1);
        assertThat(found.free()).map(h -> LETTERS.text(h.tokens())).contains("Turn left.");
    }

    @Test
    void keepsToTheGrammarWhereTheFreeHypothesisDoesNot() {
        Map<String, Double> texts = new HashMap<>(Map.of(" Burn left.", 0.7, " Turn left.", 0.3));
        BeamSearch.Found found = search(1).search(new Speaker(texts), 40);
        assertThat(best(found)).isEqualTo("Turn left.");
        assertThat(found.free()).map(h -> LETTERS.text(h.tokens())).contains("Burn left.");
        assertThat(found.constrained().getFirst().score().worstCost()).isGreaterThan(0.25);
    }

    @Test
    void theBonusKeepsNoiseFromEndingASentenceEarly() {
        Map<String, Double> texts = Map.of(" Turn left", 0.6, " Turn left ninety degrees", 0.4);
        assertThat(best(search(0).search(new Speaker(texts), 40))).isEqualTo("Turn left");
        assertThat(best(search(1).search(new Speaker(texts), 40))).isEqualTo("Turn left ninety degrees");
    }

    @Test
    void endsWhenTheModelNeverDoes() {
        Speaker babbler = new Speaker(Map.of(" Stop" + "a".repeat(1000), 1.0));
        BeamSearch.Found found = search(1).search(babbler, 20);
        assertThat(babbler.steps).isLessThan(40);
        assertThat(found.free().orElseThrow().tokens()).hasSize(20);
    }

    @Test
    void findsNoFreeWordsInSilence() {
        assertThat(search(1).search(new Speaker(Map.of("", 1.0)), 10).free()).isEmpty();
    }

    @Test
    void aSecondSearchKnowsNothingOfTheFirst() {
        BeamSearch search = search(1);
        search.search(new Speaker(Map.of(" Wave.", 1.0)), 40);
        assertThat(best(search.search(new Speaker(Map.of(" Nod.", 1.0)), 40))).isEqualTo("Nod.");
    }
}
