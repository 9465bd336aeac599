package dev.parley.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.speech.Transcript.Score;
import dev.parley.speech.grammar.Vocabulary;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HypothesisTest {
    @Test
    void worstCostIsTheWorstStretchOfFourTokens() {
        Hypothesis h = new Hypothesis(new int[5], new double[] {-1, -1, -4, -5, -2, 0});
        assertThat(h.score()).isEqualTo(new Score(13.0 / 6, 3));
        assertThat(h.worst(2)).isEqualTo(4.5);
    }

    @Test
    void aShortOneIsOneStretch() {
        assertThat(new Hypothesis(new int[1], new double[] {-1, -2}).score()).isEqualTo(new Score(1.5, 1.5));
        assertThat(new Hypothesis(new int[0], new double[0]).score()).isEqualTo(new Score(0, 0));
    }

    @Test
    void aNumberCostsWhatItsWorstTokenCosts() {
        List<byte[]> pieces = Stream.of("", " Turn", "-tw", "enty", " deg", "rees", "1", "2")
                .map(String::getBytes)
                .toList();
        Vocabulary vocabulary = new Vocabulary(pieces, 0, _ -> true);
        double[] costs = {-1, -6, -2, -9, -9, -1};
        assertThat(NumberCost.of(new Hypothesis(new int[] {1, 2, 3, 4, 5}, costs), vocabulary))
                .isEqualTo(6);
        assertThat(NumberCost.of(new Hypothesis(new int[] {1, 6, 7}, costs), vocabulary))
                .isZero();
        assertThat(NumberCost.of(new Hypothesis(new int[] {6, 7, 4, 5}, costs), vocabulary))
                .isEqualTo(6);
        assertThat(NumberCost.of(new Hypothesis(new int[] {6, 7}, costs), vocabulary))
                .isEqualTo(6);
        assertThat(NumberCost.of(new Hypothesis(new int[] {1, 4, 5}, costs), vocabulary))
                .isZero();
    }

    @Test
    void theNormaliserIsThatOfThePlainFormula() {
        Random random = new Random(1);
        float[] x = new float[40_000];
        for (int i = 0; i < x.length; i++) x[i] = (float) (8 * random.nextGaussian());
        double sum = 0;
        for (int i = 5000; i < 37_768; i++) sum += Math.exp(x[i]);
        assertThat(LogSumExp.of(x, 5000, 32_768)).isCloseTo(Math.log(sum), within(1e-4));
    }
}
