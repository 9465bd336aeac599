package dev.parley.tests.locate;

import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.perception.spectrum.Spectrum;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.ejml.dense.row.decompose.chol.CholeskyDecompositionInner_ZDRM;

/// MUSIC for one source (R. Schmidt, IEEE Trans. Antennas and Propagation 34, 1986), 300 to 4500 Hz, each
/// bin's spectrum normalised and all summed; with the noise's measured covariance, whitened as HARK does it
/// (GEVD-MUSIC: K. Nakamura et al., IROS 2009). It is told when the utterance begins. One thread.
final class Music implements Peer {
    private static final int FIRST = 10;
    private static final int LAST = 144;
    private static final int POWER_STEPS = 60;
    private static final double LOADING = 0.01;

    private final MicrophoneArray array;
    private final boolean whitened;
    private final int count;
    private final ZMatrixRMaj[] speech = new ZMatrixRMaj[LAST + 1];
    private final ZMatrixRMaj[] noise = new ZMatrixRMaj[LAST + 1];

    Music(MicrophoneArray array, boolean whitened) {
        this.array = array;
        this.whitened = whitened;
        this.count = array.count();
        for (int k = FIRST; k <= LAST; k++) {
            speech[k] = new ZMatrixRMaj(count, count);
            noise[k] = new ZMatrixRMaj(count, count);
        }
    }

    @Override
    public void accept(Spectrum s, boolean spoken) {
        for (int k = FIRST; k <= LAST; k++) {
            double[] to = (spoken ? speech : noise)[k].data;
            for (int a = 0; a < count; a++)
                for (int b = 0; b < count; b++) {
                    to[2 * (a * count + b)] += s.re()[a][k] * s.re()[b][k] + s.im()[a][k] * s.im()[b][k];
                    to[2 * (a * count + b) + 1] += s.im()[a][k] * s.re()[b][k] - s.re()[a][k] * s.im()[b][k];
                }
        }
    }

    @Override
    public double azimuthRad() {
        double[] sums = new double[181];
        for (int k = FIRST; k <= LAST; k++) addBin(k, sums);
        return Scan.peakRad(d -> sums[(int) Math.round(Math.toDegrees(d.azimuthRad()) / 2)]);
    }

    private void addBin(int k, double[] sums) {
        ZMatrixRMaj white = whitened ? whitening(noise[k]) : CommonOps_ZDRM.identity(count);
        ZMatrixRMaj half = new ZMatrixRMaj(count, count);
        ZMatrixRMaj covariance = new ZMatrixRMaj(count, count);
        CommonOps_ZDRM.mult(white, speech[k], half);
        CommonOps_ZDRM.multTransB(half, white, covariance);
        double[] voice = strongest(covariance);
        double[] spectrum = new double[180];
        double highest = 0;
        for (int i = 0; i < spectrum.length; i++) {
            spectrum[i] = 1
                    / Math.max(
                            1 - explained(white, k, new Direction(Math.toRadians(2 * i), Math.toRadians(12)), voice),
                            1e-3);
            highest = Math.max(highest, spectrum[i]);
        }
        for (int i = 0; i < spectrum.length; i++) sums[i] += spectrum[i] / highest;
    }

    /// The inverse of the noise's Cholesky factor.
    private ZMatrixRMaj whitening(ZMatrixRMaj noise) {
        ZMatrixRMaj factor = noise.copy();
        double trace = 0;
        for (int m = 0; m < count; m++) trace += noise.getReal(m, m);
        for (int m = 0; m < count; m++) factor.data[2 * (m * count + m)] += LOADING * trace / count;
        CholeskyDecompositionInner_ZDRM cholesky = new CholeskyDecompositionInner_ZDRM(true);
        cholesky.decompose(factor);
        ZMatrixRMaj lower = cholesky.getT(null);
        ZMatrixRMaj inverse = new ZMatrixRMaj(count, count);
        for (int column = 0; column < count; column++) substitute(lower, inverse, column);
        return inverse;
    }

    /// One column of the inverse of a lower triangular matrix with a real diagonal.
    private void substitute(ZMatrixRMaj lower, ZMatrixRMaj inverse, int column) {
        for (int row = column; row < count; row++) {
            double re = row == column ? 1 : 0;
            double im = 0;
            for (int k = column; k < row; k++) {
                double a = lower.getReal(row, k);
                double b = lower.getImag(row, k);
                double x = inverse.getReal(k, column);
                double y = inverse.getImag(k, column);
                re -= a * x - b * y;
                im -= a * y + b * x;
            }
            inverse.set(row, column, re / lower.getReal(row, row), im / lower.getReal(row, row));
        }
    }

    /// The eigenvector of the largest eigenvalue, by power iteration; length 1.
    private double[] strongest(ZMatrixRMaj matrix) {
        double[] v = new double[2 * count];
        for (int m = 0; m < count; m++) v[2 * m] = 1 + 0.1 * m;
        for (int step = 0; step < POWER_STEPS; step++) v = unit(times(matrix, v));
        return v;
    }

    /// `|bᴴv|² / ‖b‖²`, where `b` is the whitened wave.
    private double explained(ZMatrixRMaj white, int k, Direction from, double[] v) {
        double[] wave = new double[2 * count];
        for (int m = 0; m < count; m++) {
            double angle = -2 * Math.PI * k * Spectrum.HZ_PER_BIN * array.delayS(m, from);
            wave[2 * m] = Math.cos(angle);
            wave[2 * m + 1] = Math.sin(angle);
        }
        double[] b = unit(times(white, wave));
        double re = 0;
        double im = 0;
        for (int m = 0; m < count; m++) {
            re += b[2 * m] * v[2 * m] + b[2 * m + 1] * v[2 * m + 1];
            im += b[2 * m] * v[2 * m + 1] - b[2 * m + 1] * v[2 * m];
        }
        return re * re + im * im;
    }

    private static double[] times(ZMatrixRMaj matrix, double[] v) {
        int n = v.length / 2;
        double[] product = new double[v.length];
        for (int a = 0; a < n; a++)
            for (int b = 0; b < n; b++) {
                double re = matrix.data[2 * (a * n + b)];
                double im = matrix.data[2 * (a * n + b) + 1];
                product[2 * a] += re * v[2 * b] - im * v[2 * b + 1];
                product[2 * a + 1] += re * v[2 * b + 1] + im * v[2 * b];
            }
        return product;
    }

    private static double[] unit(double[] v) {
        double sum = 0;
        for (double x : v) sum += x * x;
        double[] unit = new double[v.length];
        for (int i = 0; i < v.length; i++) unit[i] = v[i] / Math.sqrt(sum + 1e-300);
        return unit;
    }
}
