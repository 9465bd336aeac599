package dev.parley.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.speech.grammar.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordSearchTest {
    private static final List<String> PIECES =
            List.of("", "", "", " stop", " Stop", " st", "op", "ped", " no", " shop", ".");
    private static final int END = 2;
    private static final Vocabulary VOCABULARY = new Vocabulary(
            PIECES.stream().map(p -> p.getBytes(StandardCharsets.UTF_8)).toList(), END, _ -> true);
    private static final WordSearch SEARCH = new WordSearch(VOCABULARY, List.of("stop"), 6);

    /// Says certain texts, token by token, each as likely as it says.
    private static final class Speaker implements NextTokens {
        private final Map<List<Integer>, Double> texts = new HashMap<>();
        private List<List<Integer>> said = List.of();

        Speaker text(double probability, Integer... tokens) {
            texts.put(Stream.concat(Stream.of(tokens), Stream.of(END)).toList(), probability);
            return this;
        }

        @Override
        public int vocabularySize() {
            return PIECES.size();
        }

        @Override
        public float[] begin() {
            said = List.of(List.of());
            return logits();
        }

        @Override
        public float[] next(int[] tokens, int[] parents, int rows) {
            List<List<Integer>> now = new ArrayList<>();
            for (int r = 0; r < rows; r++)
                now.add(Stream.concat(said.get(parents[r]).stream(), Stream.of(tokens[r]))
                        .toList());
            said = now;
            return logits();
        }

        private float[] logits() {
            float[] logits = new float[said.size() * PIECES.size()];
            for (int r = 0; r < said.size(); r++)
                for (int t = 0; t < PIECES.size(); t++)
                    logits[r * PIECES.size() + t] = (float) Math.log(1e-6 + weight(said.get(r), t));
            return logits;
        }

        private double weight(List<Integer> before, int token) {
            List<Integer> after =
                    Stream.concat(before.stream(), Stream.of(token)).toList();
            return texts.entrySet().stream()
                    .filter(e -> e.getKey().size() >= after.size()
                            && e.getKey().subList(0, after.size()).equals(after))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
        }
    }

    @Test
    void findsTheWordAtTheBeginningHoweverItIsWritten() {
        WordScore.Score score =
                SEARCH.search(new Speaker().text(0.5, 3).text(0.4, 4, 10).text(0.1, 9), 6);
        assertThat(Math.exp(score.first())).isBetween(0.85, 0.95);
    }

    @Test
    void findsTheWordInTheMiddle() {
        WordScore.Score score =
                SEARCH.search(new Speaker().text(0.9, 8, 8, 3, 10).text(0.1, 9), 8);
        assertThat(score.first()).isLessThan(-5);
        assertThat(score.any()).isGreaterThan(-0.2);
    }

    @Test
    void seesThatAnotherWordCouldAsWellBeOne() {
        WordScore.Score score = SEARCH.search(new Speaker().text(0.6, 8, 9).text(0.4, 8, 3), 8);
        assertThat(Math.exp(score.any())).isBetween(0.35, 0.45);
    }

    @Test
    void aLongerWordIsNotTheWord() {
        WordScore.Score score = SEARCH.search(new Speaker().text(0.95, 3, 7).text(0.05, 9), 8);
        assertThat(score.any()).isLessThan(-5);
    }

    @Test
    void nothingSaidIsNoWord() {
        assertThat(SEARCH.search(new Speaker().text(1), 8).any()).isLessThan(-4);
    }
}
