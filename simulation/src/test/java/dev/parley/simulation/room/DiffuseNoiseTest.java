package dev.parley.simulation.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.robot.Microphones.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jtransforms.fft.FloatFFT_1D;
import org.junit.jupiter.api.Test;

class DiffuseNoiseTest {
    private static final int WINDOW = 512;
    private static final int SECONDS = 12;

    private static final List<Position> PAIR = List.of(new Position(0.06, 0.05, 0), new Position(-0.06, -0.05, 0.02));

    /// Real part of the coherence, which the theory gives: Welch's method, half-overlapping Hann windows.
    private static double[] coherence(float[] a, float[] b) {
        double[] aa = new double[WINDOW / 2];
        double[] bb = new double[WINDOW / 2];
        double[] ab = new double[WINDOW / 2];
        for (int from = 0; from + WINDOW <= a.length; from += WINDOW / 2) {
            float[] x = spectrum(a, from);
            float[] y = spectrum(b, from);
            for (int k = 1; k < WINDOW / 2; k++) {
                aa[k] += x[2 * k] * x[2 * k] + x[2 * k + 1] * x[2 * k + 1];
                bb[k] += y[2 * k] * y[2 * k] + y[2 * k + 1] * y[2 * k + 1];
                ab[k] += x[2 * k] * y[2 * k] + x[2 * k + 1] * y[2 * k + 1];
            }
        }
        for (int k = 1; k < ab.length; k++) ab[k] /= Math.sqrt(aa[k] * bb[k]);
        return ab;
    }

    private static float[] spectrum(float[] samples, int from) {
        float[] work = new float[WINDOW];
        for (int i = 0; i < WINDOW; i++)
            work[i] = samples[from + i] * (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW));
        new FloatFFT_1D(WINDOW).realForward(work);
        return work;
    }

    private static void assertIsotropic(float[][] noise) {
        double distanceM = Places.distanceM(PAIR.get(0), PAIR.get(1));
        double[] coherence = coherence(noise[0], noise[1]);
        double off = 0;
        for (int k = 4; k < 200; k++) {
            double kd = 2 * Math.PI * k * 16_000 / WINDOW * distanceM / 343;
            double expected = Math.sin(kd) / kd;
            assertThat(coherence[k]).isCloseTo(expected, within(0.25));
            off += Math.pow(coherence[k] - expected, 2) / 196;
        }
        assertThat(Math.sqrt(off)).isLessThan(0.07);
    }

    @Test
    void comesFromEverywhereAsTheTheoryOfDiffuseFieldsSays() {
        assertIsotropic(DiffuseNoise.pink(PAIR, SECONDS * 16_000, 4));
    }

    @Test
    void babbleOfManyPeopleComesFromEverywhereToo() {
        SplittableRandom random = new SplittableRandom(2);
        List<float[]> voices = new ArrayList<>(List.of(new float[0], new float[3_000]));
        for (int v = 0; v < 16; v++) voices.add(voice(150_000 + 10_000 * v, random));
        assertIsotropic(DiffuseNoise.babble(PAIR, SECONDS * 16_000, voices, 4));
    }

    private static float[] voice(int samples, SplittableRandom random) {
        float[] voice = new float[samples];
        for (int i = 0; i < voice.length; i++) voice[i] = (float) random.nextGaussian();
        return voice;
    }

    @Test
    void hasTheLevelOfOneAndNothingBelow80Hz() {
        float[][] noise = DiffuseNoise.pink(PAIR, 50_000, 1);
        assertThat(noise[0]).hasSize(50_000);
        assertThat(Mix.rms(noise)).isCloseTo(1, within(1e-3));
        double low = 0;
        double at125Hz = 0;
        for (int from = 0; from + WINDOW <= 50_000; from += WINDOW) {
            float[] x = spectrum(noise[0], from);
            low += x[2] * x[2] + x[3] * x[3];
            at125Hz += x[8] * x[8] + x[9] * x[9];
        }
        assertThat(10 * Math.log10(low / at125Hz)).isLessThan(-10);
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(DiffuseNoise.pink(PAIR, 3_000, 9)[1]).isEqualTo(DiffuseNoise.pink(PAIR, 3_000, 9)[1]);
        assertThat(DiffuseNoise.pink(PAIR, 3_000, 9)[1]).isNotEqualTo(DiffuseNoise.pink(PAIR, 3_000, 10)[1]);
    }

    @Test
    void refusesBabbleOfNobody() {
        assertThatThrownBy(() -> DiffuseNoise.babble(PAIR, 100, List.of(new float[500]), 1))
                .hasMessageContaining("silent");
        assertThatThrownBy(() -> DiffuseNoise.babble(PAIR, 100, List.of(), 1)).hasMessageContaining("0 recordings");
    }
}
