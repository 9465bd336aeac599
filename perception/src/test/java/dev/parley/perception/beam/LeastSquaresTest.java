package dev.parley.perception.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.robot.Microphones.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.junit.jupiter.api.Test;

/// Held to EJML's solution in double precision, bin by bin.
class LeastSquaresTest {
    private static final int SIZE = 8;
    private static final int BINS = 40;
    private static final float LOADING = 1e-5f;
    private static final double HZ_PER_BIN = 100;

    private final Random random = new Random(8);
    private final HermitianMatrices all = new HermitianMatrices(SIZE, BINS);
    private final PlaneWave target = new PlaneWave(SIZE, BINS);
    private final PlaneWave y = new PlaneWave(SIZE, BINS);
    private final float[] one = new float[BINS];
    private final float[] outRe = new float[BINS];
    private final float[] outIm = new float[BINS];

    LeastSquaresTest() {
        Arrays.fill(one, 1);
    }

    private static MicrophoneArray circle() {
        List<Position> circle = new ArrayList<>();
        for (int m = 0; m < SIZE; m++)
            circle.add(new Position(0.09 * Math.cos(Math.PI * m / 4), 0.09 * Math.sin(Math.PI * m / 4), 0));
        return new MicrophoneArray(circle);
    }

    private void random(PlaneWave wave, double loud) {
        for (int m = 0; m < SIZE; m++)
            for (int k = 0; k < BINS; k++) {
                wave.re[m][k] = (float) (loud * random.nextGaussian());
                wave.im[m][k] = (float) (loud * random.nextGaussian());
            }
    }

    private void hear(PlaneWave wave) {
        all.add(one, wave.re, wave.im, 0, BINS);
    }

    /// What the reference microphone has in common with all of them.
    private void isTheTarget(PlaneWave wave) {
        for (int m = 0; m < SIZE; m++)
            Rows.addCommon(target.re[m], target.im[m], one, one, wave.re[m], wave.im[m], wave.re[0], wave.im[0]);
    }

    /// Two voices from 40° apart and next to no noise: at low frequencies their waves are nearly the same.
    private void hearTwoVoices(double noise) {
        PlaneWave wave = new PlaneWave(SIZE, BINS);
        wave.from(circle(), new Direction(0.3, 0), HZ_PER_BIN);
        hear(wave);
        isTheTarget(wave);
        wave.from(circle(), new Direction(1, 0), HZ_PER_BIN);
        hear(wave);
        for (int t = 0; t < 20; t++) {
            random(wave, noise);
            hear(wave);
        }
    }

    private ZMatrixRMaj ejml(int bin) {
        ZMatrixRMaj full = new ZMatrixRMaj(SIZE, SIZE);
        double mean = 0;
        for (int i = 0; i < SIZE; i++) mean += all.re[HermitianMatrices.at(i, i)][bin] / SIZE;
        for (int i = 0; i < SIZE; i++)
            for (int j = 0; j <= i; j++) {
                int e = HermitianMatrices.at(i, j);
                double re = all.re[e][bin] + (i == j ? LOADING * mean : 0);
                full.set(i, j, re, all.im[e][bin]);
                full.set(j, i, re, -all.im[e][bin]);
            }
        return full;
    }

    /// `(R⁻¹ r)ᴴ y`.
    private double[] expected(int bin) {
        ZMatrixRMaj r = new ZMatrixRMaj(SIZE, 1);
        for (int m = 0; m < SIZE; m++) r.set(m, 0, target.re[m][bin], target.im[m][bin]);
        ZMatrixRMaj w = new ZMatrixRMaj(SIZE, 1);
        CommonOps_ZDRM.solve(ejml(bin), r, w);
        double re = 0;
        double im = 0;
        for (int m = 0; m < SIZE; m++) {
            re += w.getReal(m, 0) * y.re[m][bin] + w.getImag(m, 0) * y.im[m][bin];
            im += w.getReal(m, 0) * y.im[m][bin] - w.getImag(m, 0) * y.re[m][bin];
        }
        return new double[] {re, im};
    }

    private void filter() {
        LeastSquares filter = new LeastSquares(SIZE, BINS);
        filter.toward(target, all, LOADING, 0, BINS);
        filter.apply(y.re, y.im, outRe, outIm);
    }

    private void assertAsEjml(float error) {
        for (int k = 0; k < BINS; k++) {
            double[] expected = expected(k);
            assertThat(outRe[k]).isCloseTo((float) expected[0], within(error));
            assertThat(outIm[k]).isCloseTo((float) expected[1], within(error));
        }
    }

    @Test
    void filtersAsEjmlDoes() {
        hearTwoVoices(0.3);
        random(y, 1);
        filter();
        assertAsEjml(1e-3f);
    }

    /// Singular but for the loading: single precision is enough for what is heard of such voices, a sound that
    /// they could not make is another matter.
    @Test
    void filtersVoicesThatAreNearlyAlikeAsEjmlDoes() {
        hearTwoVoices(1e-4);
        y.from(circle(), new Direction(0.3, 0), HZ_PER_BIN);
        filter();
        assertAsEjml(0.02f);
    }

    @Test
    void letsATargetThroughThatIsAlone() {
        y.from(circle(), new Direction(0.3, 0), HZ_PER_BIN);
        hear(y);
        isTheTarget(y);
        filter();
        for (int k = 0; k < BINS; k++) {
            assertThat(outRe[k]).isCloseTo(y.re[0][k], within(1e-3f));
            assertThat(outIm[k]).isCloseTo(y.im[0][k], within(1e-3f));
        }
    }

    @Test
    void keepsOutWhatIsNotTheTarget() {
        hearTwoVoices(1e-3);
        y.from(circle(), new Direction(1, 0), HZ_PER_BIN);
        filter();
        for (int k = 10; k < BINS; k++)
            assertThat(Math.hypot(outRe[k], outIm[k])).isLessThan(0.05);
    }

    @Test
    void isFiniteWhereNothingWasHeard() {
        random(y, 1);
        filter();
        for (int k = 0; k < BINS; k++) assertThat(outRe[k]).isZero();
    }
}
