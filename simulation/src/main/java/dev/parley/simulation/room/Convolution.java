package dev.parley.simulation.room;

import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/// A sound through responses, in one transform each, on the caller's thread.
public final class Convolution {
    static {
        // JTransforms would otherwise start threads of its own for long sounds.
        ConcurrencyUtils.setNumberOfThreads(1);
    }

    private Convolution() {}

    /// @return `sound.length + response.length - 1` samples
    public static float[] of(float[] sound, float[] response) {
        return of(sound, new float[][] {response})[0];
    }

    /// @param responses `[microphone][sample]`, all of one length
    /// @return `[microphone]`, `sound.length + response.length - 1` samples each
    public static float[][] of(float[] sound, float[][] responses) {
        int length = Math.max(0, sound.length + responses[0].length - 1);
        if (sound.length == 0) return new float[responses.length][length];
        FloatFFT_1D transform = transform(powerOfTwo(length));
        float[] spectrum = Arrays.copyOf(sound, powerOfTwo(length));
        transform.realForward(spectrum);
        float[][] heard = new float[responses.length][];
        for (int m = 0; m < heard.length; m++)
            heard[m] = Arrays.copyOf(filtered(transform, spectrum, responses[m]), length);
        return heard;
    }

    private static float[] filtered(FloatFFT_1D transform, float[] spectrum, float[] response) {
        float[] work = Arrays.copyOf(response, spectrum.length);
        transform.realForward(work);
        multiply(work, spectrum);
        transform.realInverse(work, true);
        return work;
    }

    /// One that stays on the caller's thread.
    static FloatFFT_1D transform(int length) {
        return new FloatFFT_1D(length);
    }

    /// The smallest one that is at least that, and at least 2.
    static int powerOfTwo(int length) {
        return Math.max(2, Integer.highestOneBit(Math.max(1, length - 1)) * 2);
    }

    /// Spectra as JTransforms packs them: the real first and last bins share one pair.
    static void multiply(float[] a, float[] b) {
        a[0] *= b[0];
        a[1] *= b[1];
        for (int k = 2; k < a.length; k += 2) {
            float re = a[k] * b[k] - a[k + 1] * b[k + 1];
            a[k + 1] = a[k] * b[k + 1] + a[k + 1] * b[k];
            a[k] = re;
        }
    }

    static void multiplyAdd(float[] sum, float[] a, float[] b) {
        sum[0] += a[0] * b[0];
        sum[1] += a[1] * b[1];
        for (int k = 2; k < sum.length; k += 2) {
            sum[k] += a[k] * b[k] - a[k + 1] * b[k + 1];
            sum[k + 1] += a[k] * b[k + 1] + a[k + 1] * b[k];
        }
    }
}
