package dev.parley.perception.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.Complex_F64;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.junit.jupiter.api.Test;

/// Held to the formulas of the complex angular central Gaussian as they are, one matrix at a time in double
/// precision.
class VoiceShapeTest {
    private static final int SIZE = 4;
    private static final int BINS = 6;
    private static final double KNOWN_FRAMES = 3;
    private static final double LOADING = 1e-4;

    private final Random random = new Random(11);
    private final HermitianMatrices work = new HermitianMatrices(SIZE, BINS);
    private final PlaneWave white = new PlaneWave(SIZE, BINS);
    private final VoiceShape voice = shape();
    private final VoiceShape rest = shape();
    private final PlaneWave y = new PlaneWave(SIZE, BINS);
    private final float[] keep = new float[BINS];

    private VoiceShape shape() {
        VoiceShape shape = new VoiceShape(work, white);
        shape.trustKnown((float) KNOWN_FRAMES);
        for (int i = 0; i < SIZE; i++) Arrays.fill(shape.known.re[HermitianMatrices.at(i, i)], 1);
        shape.renew(0, BINS);
        return shape;
    }

    private void hear() {
        for (int m = 0; m < SIZE; m++)
            for (int k = 0; k < BINS; k++) {
                y.re[m][k] = (float) (random.nextGaussian() * (1 + m));
                y.im[m][k] = (float) random.nextGaussian();
            }
    }

    private ZMatrixRMaj column(int bin) {
        ZMatrixRMaj column = new ZMatrixRMaj(SIZE, 1);
        for (int m = 0; m < SIZE; m++) column.set(m, 0, y.re[m][bin], y.im[m][bin]);
        return column;
    }

    /// `yᴴ R⁻¹ y`.
    private static double power(ZMatrixRMaj shape, ZMatrixRMaj y) {
        ZMatrixRMaj x = new ZMatrixRMaj(SIZE, 1);
        CommonOps_ZDRM.solve(shape.copy(), y, x);
        double power = 0;
        for (int m = 0; m < SIZE; m++) power += y.getReal(m, 0) * x.getReal(m, 0) + y.getImag(m, 0) * x.getImag(m, 0);
        return power;
    }

    private static ZMatrixRMaj loaded(ZMatrixRMaj sum) {
        ZMatrixRMaj shape = sum.copy();
        double mean = 0;
        for (int i = 0; i < SIZE; i++) mean += (shape.getReal(i, i) + KNOWN_FRAMES) / SIZE;
        for (int i = 0; i < SIZE; i++) shape.set(i, i, shape.getReal(i, i) + KNOWN_FRAMES, 0);
        CommonOps_ZDRM.elementDivide(shape, mean, 0, shape);
        for (int i = 0; i < SIZE; i++) shape.set(i, i, shape.getReal(i, i) + LOADING, 0);
        return shape;
    }

    private static double det(ZMatrixRMaj shape) {
        Complex_F64 det = CommonOps_ZDRM.det(shape.copy());
        return det.real;
    }

    @Test
    void isAsLikelyAsTheFormulaSays() {
        ZMatrixRMaj[] sum = new ZMatrixRMaj[BINS];
        for (int k = 0; k < BINS; k++) sum[k] = new ZMatrixRMaj(SIZE, SIZE);
        Arrays.fill(keep, 0.9f);
        for (int t = 0; t < 30; t++) {
            hear();
            voice.measure(y.re, y.im);
            Arrays.fill(voice.share, 0.8f);
            for (int k = 0; k < BINS; k++) learn(sum[k], column(k), 0.8, 0.9);
            voice.learn(keep, y.re, y.im);
            voice.renew(0, BINS);
        }
        hear();
        voice.measure(y.re, y.im);
        rest.measure(y.re, y.im);
        voice.likelihood(rest);
        ZMatrixRMaj nothing = loaded(new ZMatrixRMaj(SIZE, SIZE));
        for (int k = 0; k < BINS; k++) {
            ZMatrixRMaj shape = loaded(sum[k]);
            double ratio = Math.pow(det(shape) / det(nothing), -1.0 / SIZE)
                    * power(nothing, column(k))
                    / power(shape, column(k));
            assertThat(voice.share[k]).isCloseTo((float) ratio, within((float) ratio * 2e-3f));
        }
    }

    private static void learn(ZMatrixRMaj sum, ZMatrixRMaj y, double share, double keep) {
        double weight = SIZE * share / power(loaded(sum), y);
        ZMatrixRMaj outer = new ZMatrixRMaj(SIZE, SIZE);
        CommonOps_ZDRM.multTransB(y, y, outer);
        for (int i = 0; i < sum.data.length; i++) sum.data[i] = keep * sum.data[i] + weight * outer.data[i];
    }

    @Test
    void learnsThePathFromItsShare() {
        hear();
        voice.measure(y.re, y.im);
        Arrays.fill(voice.share, 0.25f);
        voice.learn(keep, y.re, y.im);
        assertThat(voice.path.re[2][3])
                .isCloseTo(0.25f * (y.re[2][3] * y.re[0][3] + y.im[2][3] * y.im[0][3]), within(1e-5f));
        assertThat(voice.path.im[0][3]).isCloseTo(0, within(1e-5f));
    }

    @Test
    void learnsNothingFromSilenceThatIsNobodys() {
        voice.measure(new float[SIZE][BINS], new float[SIZE][BINS]);
        rest.measure(new float[SIZE][BINS], new float[SIZE][BINS]);
        voice.likelihood(rest);
        for (float x : voice.share) assertThat(x).isCloseTo(1, within(1e-3f));
        Arrays.fill(voice.share, 1);
        voice.learn(keep, new float[SIZE][BINS], new float[SIZE][BINS]);
        voice.renew(0, BINS);
        hear();
        voice.measure(y.re, y.im);
        rest.measure(y.re, y.im);
        voice.likelihood(rest);
        for (float x : voice.share) assertThat(x).isCloseTo(1, within(1e-3f));
    }

    @Test
    void forgetsAVoice() {
        hear();
        voice.measure(y.re, y.im);
        Arrays.fill(voice.share, 1);
        voice.learn(keep, y.re, y.im);
        voice.forget();
        voice.renew(0, BINS);
        voice.measure(y.re, y.im);
        rest.measure(y.re, y.im);
        voice.likelihood(rest);
        for (float x : voice.share) assertThat(x).isCloseTo(1, within(1e-3f));
    }
}
