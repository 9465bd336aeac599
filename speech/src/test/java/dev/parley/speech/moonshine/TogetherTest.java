package dev.parley.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TogetherTest {
    /// Gives the same logits after whatever was said.
    private record Certain(float... logits) implements NextTokens {
        @Override
        public int vocabularySize() {
            return logits.length;
        }

        @Override
        public float[] begin() {
            return logits;
        }

        @Override
        public float[] next(int[] tokens, int[] parents, int rows) {
            float[] all = new float[rows * logits.length];
            for (int r = 0; r < rows; r++) System.arraycopy(logits, 0, all, r * logits.length, logits.length);
            return all;
        }
    }

    private static float ln(double p) {
        return (float) Math.log(p);
    }

    @Test
    void isTheMeanOfBothInNats() {
        NextTokens both = new Together(new Certain(ln(0.9), ln(0.1)), new Certain(ln(0.4), ln(0.6)));
        assertThat(both.begin()[0]).isCloseTo((ln(0.9) + ln(0.4)) / 2, within(1e-5f));
        assertThat(both.next(new int[3], new int[3], 3)[5]).isCloseTo((ln(0.1) + ln(0.6)) / 2, within(1e-5f));
    }

    @Test
    void theScaleOfAModelsLogitsMakesNoDifference() {
        NextTokens plain = new Together(new Certain(ln(0.9), ln(0.1)), new Certain(ln(0.4), ln(0.6)));
        NextTokens louder = new Together(new Certain(ln(0.9) + 7, ln(0.1) + 7), new Certain(ln(0.4) - 3, ln(0.6) - 3));
        assertThat(louder.begin()[1]).isCloseTo(plain.begin()[1], within(1e-5f));
    }

    @Test
    void theSurerModelDecides() {
        NextTokens both = new Together(new Certain(ln(0.55), ln(0.45)), new Certain(ln(0.02), ln(0.98)));
        assertThat(both.begin()[1]).isGreaterThan(both.begin()[0]);
    }
}
