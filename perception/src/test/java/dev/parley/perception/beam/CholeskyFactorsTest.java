package dev.parley.perception.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.junit.jupiter.api.Test;

/// Held to EJML, bin by bin.
class CholeskyFactorsTest {
    private static final int SIZE = 8;
    private static final int BINS = 5;

    private final Random random = new Random(3);
    private final HermitianMatrices matrices = new HermitianMatrices(SIZE, BINS);
    private final PlaneWave x = random();

    private PlaneWave random() {
        PlaneWave wave = new PlaneWave(SIZE, BINS);
        for (int m = 0; m < SIZE; m++)
            for (int k = 0; k < BINS; k++) {
                wave.re[m][k] = (float) random.nextGaussian();
                wave.im[m][k] = (float) random.nextGaussian();
            }
        return wave;
    }

    private static float[] all(float value) {
        float[] all = new float[BINS];
        java.util.Arrays.fill(all, value);
        return all;
    }

    private void hear(int frames) {
        for (int t = 0; t < frames; t++) {
            PlaneWave y = random();
            matrices.average(all(0.9f), all(0.1f), y.re, y.im, 0, BINS);
        }
    }

    private ZMatrixRMaj ejml(int bin, double loading) {
        ZMatrixRMaj full = new ZMatrixRMaj(SIZE, SIZE);
        for (int i = 0; i < SIZE; i++)
            for (int j = 0; j <= i; j++) {
                int e = HermitianMatrices.at(i, j);
                full.set(i, j, matrices.re[e][bin] + (i == j ? loading : 0), matrices.im[e][bin]);
                full.set(j, i, matrices.re[e][bin] + (i == j ? loading : 0), -matrices.im[e][bin]);
            }
        return full;
    }

    private static ZMatrixRMaj column(PlaneWave x, int bin) {
        ZMatrixRMaj column = new ZMatrixRMaj(SIZE, 1);
        for (int m = 0; m < SIZE; m++) column.set(m, 0, x.re[m][bin], x.im[m][bin]);
        return column;
    }

    private static void assertSame(PlaneWave ours, ZMatrixRMaj theirs, int bin) {
        for (int m = 0; m < SIZE; m++) {
            assertThat(ours.re[m][bin]).isCloseTo((float) theirs.getReal(m, 0), within(2e-3f));
            assertThat(ours.im[m][bin]).isCloseTo((float) theirs.getImag(m, 0), within(2e-3f));
        }
    }

    @Test
    void solvesAsEjmlDoes() {
        hear(40);
        ZMatrixRMaj[] expected = new ZMatrixRMaj[BINS];
        for (int k = 0; k < BINS; k++) {
            expected[k] = new ZMatrixRMaj(SIZE, 1);
            CommonOps_ZDRM.solve(ejml(k, 0.1), column(x, k), expected[k]);
        }
        CholeskyFactors factors = new CholeskyFactors(SIZE, BINS);
        factors.factor(matrices, all(0.1f), 0, BINS);
        factors.solve(x.re, x.im, 0, BINS);
        for (int k = 0; k < BINS; k++) assertSame(x, expected[k], k);
    }

    @Test
    void multipliesAsEjmlDoes() {
        hear(40);
        PlaneWave out = new PlaneWave(SIZE, BINS);
        matrices.multiply(x.re, x.im, out.re, out.im, 0, BINS);
        for (int k = 0; k < BINS; k++) {
            ZMatrixRMaj expected = new ZMatrixRMaj(SIZE, 1);
            CommonOps_ZDRM.mult(ejml(k, 0), column(x, k), expected);
            assertSame(out, expected, k);
        }
    }

    @Test
    void leavesTheBinsOfOthersAlone() {
        hear(40);
        CholeskyFactors factors = new CholeskyFactors(SIZE, BINS);
        factors.factor(matrices, all(0.1f), 0, BINS);
        float before = x.re[0][0];
        factors.solve(x.re, x.im, 1, BINS);
        assertThat(x.re[0][0]).isEqualTo(before);
    }

    @Test
    void survivesAMatrixOfNothing() {
        CholeskyFactors factors = new CholeskyFactors(SIZE, BINS);
        factors.factor(matrices, all(1e-12f), 0, BINS);
        factors.solve(x.re, x.im, 0, BINS);
        for (float[] row : x.re)
            for (float v : row) assertThat(Float.isFinite(v)).isTrue();
    }
}
