package dev.parley.dialogue.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundedTest {
    private static float[] weights(int n) {
        Random random = new Random(3);
        float[] weights = new float[n];
        for (int i = 0; i < n; i++) weights[i] = (float) random.nextGaussian() / 10;
        return weights;
    }

    private static double error(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += (a[i] - b[i]) * (double) (a[i] - b[i]);
        return Math.sqrt(sum / a.length);
    }

    @Test
    void whatIsInFourBitsAlreadyStaysAsItIs() {
        byte[] raw = Ggufs.q41(new Random(4), 12);
        GgufFile.Tensor tensor = new GgufFile.Tensor("w", Encoding.Q4_1, 3, 128, MemorySegment.ofArray(raw));
        float[] stored = tensor.values();
        float[] kept = Rounded.asStored(tensor).values();
        for (int i = 0; i < stored.length; i++) assertThat(kept[i]).isCloseTo(stored[i], within(1e-6f));
    }

    @Test
    void eightBitsLoseNextToNothing() {
        float[] weights = weights(4096);
        assertThat(error(weights, Rounding.EIGHT.apply(weights, 64, 64).values()))
                .isLessThan(0.0006);
    }

    @Test
    void smallerBlocksLoseLess() {
        float[] weights = weights(4096);
        double of32 = error(weights, new Rounding(4, 32).apply(weights, 64, 64).values());
        double of16 = error(weights, new Rounding(4, 16).apply(weights, 64, 64).values());
        assertThat(of16).isLessThan(of32).isLessThan(0.01);
    }

    @Test
    void theScaleThatIsSearchedLosesLessThanTheOneThatHoldsTheLargest() {
        float[] weights = weights(4096);
        int[] steps = new int[32];
        double searched =
                error(weights, new Rounding(4, 32).apply(weights, 64, 64).values());
        float[] plain = weights.clone();
        for (int b = 0; b < plain.length; b += steps.length) {
            float largest = 0;
            for (int i = 0; i < steps.length; i++) largest = Math.max(largest, Math.abs(weights[b + i]));
            for (int i = 0; i < steps.length; i++)
                plain[b + i] = Math.round(weights[b + i] / largest * 7) * largest / 7;
        }
        assertThat(searched).isLessThan(0.95 * error(weights, plain));
    }

    @Test
    void zerosStayZeros() {
        for (Rounding r : new Rounding[] {Rounding.EIGHT, Rounding.FOUR})
            assertThat(r.apply(new float[64], 1, 64).values()).containsOnly(0);
    }

    @Test
    void rowsOfTwoMatricesStandOneAboveTheOther() {
        float[] upper = weights(64);
        float[] lower = new float[64];
        Rounded both = Rounding.EIGHT.apply(upper, 2, 32).above(Rounding.EIGHT.apply(lower, 2, 32));
        assertThat(both.rows()).isEqualTo(4);
        assertThat(both.values())
                .startsWith(Rounding.EIGHT.apply(upper, 2, 32).values())
                .endsWith(lower);
    }
}
