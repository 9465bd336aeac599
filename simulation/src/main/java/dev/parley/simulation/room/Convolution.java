package dev.parley.simulation.room;

import org.jtransforms.fft.FloatFFT_1D;

/// A sound through a response, in one transform.
public final class Convolution {
    private Convolution() {}

    /// @return `sound.length + response.length - 1` samples
    public static float[] of(float[] sound, float[] response) {
        int length = sound.length + response.length - 1;
        int n = Math.max(2, Integer.highestOneBit(Math.max(1, length - 1)) * 2);
        FloatFFT_1D transform = new FloatFFT_1D(n);
        float[] a = java.util.Arrays.copyOf(sound, n);
        float[] b = java.util.Arrays.copyOf(response, n);
        transform.realForward(a);
        transform.realForward(b);
        multiply(a, b);
        transform.realInverse(a, true);
        return java.util.Arrays.copyOf(a, length);
    }

    /// Spectra as JTransforms packs them: the real first and last bins share one pair.
    private static void multiply(float[] a, float[] b) {
        a[0] *= b[0];
        a[1] *= b[1];
        for (int k = 2; k < a.length; k += 2) {
            float re = a[k] * b[k] - a[k + 1] * b[k + 1];
            a[k + 1] = a[k] * b[k + 1] + a[k + 1] * b[k];
            a[k] = re;
        }
    }
}
