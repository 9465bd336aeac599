package dev.parley.perception.localize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.perception.spectrum.Spectrum;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.junit.jupiter.api.Test;

/// Holds the kernels to the formula as it is written, with EJML.
class DirectionMapTest {
    private static final int BIN = 80;

    @Test
    void explainsWhatTheFormulaSays() {
        SteeringGrid grid = SteeringGrid.of(Waves.CIRCLE);
        Whitening whitening = new Whitening(grid, new int[] {0, 1, 2, 3, 4, 5, 6, 7});
        Spectrum spectrum = new Waves(Waves.CIRCLE).noise(1);
        Whitened whitened = Whitened.of(8);
        whitening.apply(spectrum, whitened);
        ZMatrixRMaj x = column(spectrum.re(), spectrum.im());
        ZMatrixRMaj inverse = inverse(grid.array());
        assertThat((double) whitened.power()[BIN] * 8).isCloseTo(form(x, inverse, x), within(1e-3));
        for (int d = 0; d < grid.directions(); d += 17) {
            ZMatrixRMaj wave = wave(grid, d);
            assertThat(1.0 / whitening.seen(BIN)[d]).isCloseTo(form(wave, inverse, wave), within(1e-3));
            ZMatrixRMaj z = new ZMatrixRMaj(8, 1);
            CommonOps_ZDRM.mult(inverse, x, z);
            for (int m = 0; m < 8; m++)
                assertThat((double) whitened.re()[BIN][m]).isCloseTo(z.getReal(m, 0), within(1e-3));
        }
    }

    private static ZMatrixRMaj column(float[][] re, float[][] im) {
        ZMatrixRMaj x = new ZMatrixRMaj(8, 1);
        for (int m = 0; m < 8; m++) x.set(m, 0, re[m][BIN], im[m][BIN]);
        return x;
    }

    private static ZMatrixRMaj wave(SteeringGrid grid, int d) {
        Direction from =
                grid.sphere().at(d / grid.sphere().columns(), d % grid.sphere().columns());
        ZMatrixRMaj wave = new ZMatrixRMaj(8, 1);
        for (int m = 0; m < 8; m++) {
            double angle = -Band.radPerS(BIN) * grid.array().delayS(m, from);
            wave.set(m, 0, Math.cos(angle), Math.sin(angle));
        }
        return wave;
    }

    private static ZMatrixRMaj inverse(MicrophoneArray array) {
        ZMatrixRMaj diffuse = new ZMatrixRMaj(8, 8);
        for (int a = 0; a < 8; a++)
            for (int b = 0; b < 8; b++) {
                double x = Band.radPerS(BIN) * array.distanceM(a, b) / MicrophoneArray.SOUND_MPS;
                diffuse.set(a, b, a == b ? 1.3 : Math.sin(x) / x, 0);
            }
        ZMatrixRMaj inverse = new ZMatrixRMaj(8, 8);
        CommonOps_ZDRM.invert(diffuse, inverse);
        return inverse;
    }

    /// `aᴴ M b`, where it is real.
    private static double form(ZMatrixRMaj a, ZMatrixRMaj matrix, ZMatrixRMaj b) {
        ZMatrixRMaj product = new ZMatrixRMaj(8, 1);
        CommonOps_ZDRM.mult(matrix, b, product);
        double sum = 0;
        for (int m = 0; m < 8; m++)
            sum += a.getReal(m, 0) * product.getReal(m, 0) + a.getImag(m, 0) * product.getImag(m, 0);
        return sum;
    }
}
