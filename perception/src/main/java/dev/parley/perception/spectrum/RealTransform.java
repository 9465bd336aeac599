package dev.parley.perception.spectrum;

/// The Fourier transform of 320 real samples, two frames: what a window of 20 ms at 16 kHz needs.
/// JTransforms, which does all other lengths here, allocates in each call where the length is no power of
/// two; this allocates nothing once made. Packed as there: `[re0, re160, re1, im1, re2, im2, …]`.
///
/// A complex transform of half the length by Stockham's algorithm (radix 5, then 2), then one butterfly to
/// tell even from odd samples (Van Loan 1992, "Computational Frameworks for the FFT", 1.7 and 4.3). One
/// thread.
public final class RealTransform {
    public static final int LENGTH = 320;

    private static final int HALF = LENGTH / 2;
    private static final int RADIX = 5;
    private static final float[] COS = new float[LENGTH];
    private static final float[] SIN = new float[LENGTH];

    static {
        for (int i = 0; i < LENGTH; i++) {
            COS[i] = (float) Math.cos(2 * Math.PI * i / LENGTH);
            SIN[i] = (float) -Math.sin(2 * Math.PI * i / LENGTH);
        }
    }

    private float[] re = new float[HALF];
    private float[] im = new float[HALF];
    private float[] nextRe = new float[HALF];
    private float[] nextIm = new float[HALF];

    /// In place.
    public void forward(float[] a) {
        for (int i = 0; i < HALF; i++) {
            re[i] = a[2 * i];
            im[i] = a[2 * i + 1];
        }
        complex();
        a[0] = re[0] + im[0];
        a[1] = re[0] - im[0];
        for (int k = 1; k < HALF; k++) {
            float evenRe = 0.5f * (re[k] + re[HALF - k]);
            float evenIm = 0.5f * (im[k] - im[HALF - k]);
            float oddRe = 0.5f * (im[k] + im[HALF - k]);
            float oddIm = -0.5f * (re[k] - re[HALF - k]);
            a[2 * k] = evenRe + oddRe * COS[k] - oddIm * SIN[k];
            a[2 * k + 1] = evenIm + oddRe * SIN[k] + oddIm * COS[k];
        }
    }

    /// In place, scaled: [#forward] and then this changes nothing.
    public void inverse(float[] a) {
        re[0] = 0.5f * (a[0] + a[1]);
        im[0] = -0.5f * (a[0] - a[1]);
        for (int k = 1; k < HALF; k++) {
            int j = 2 * (HALF - k);
            float evenRe = 0.5f * (a[2 * k] + a[j]);
            float evenIm = 0.5f * (a[2 * k + 1] - a[j + 1]);
            float turnedRe = 0.5f * (a[2 * k] - a[j]);
            float turnedIm = 0.5f * (a[2 * k + 1] + a[j + 1]);
            float oddRe = turnedRe * COS[k] + turnedIm * SIN[k];
            float oddIm = turnedIm * COS[k] - turnedRe * SIN[k];
            re[k] = evenRe - oddIm;
            im[k] = -(evenIm + oddRe);
        }
        complex();
        for (int i = 0; i < HALF; i++) {
            a[2 * i] = re[i] / HALF;
            a[2 * i + 1] = -im[i] / HALF;
        }
    }

    private void complex() {
        five();
        swap();
        for (int n = HALF / RADIX, stride = RADIX; n > 1; n /= 2, stride *= 2) {
            two(n, stride);
            swap();
        }
    }

    private void swap() {
        float[] r = re;
        float[] i = im;
        re = nextRe;
        im = nextIm;
        nextRe = r;
        nextIm = i;
    }

    private void five() {
        int m = HALF / RADIX;
        for (int p = 0; p < m; p++)
            for (int j = 0; j < RADIX; j++) {
                float sumRe = 0;
                float sumIm = 0;
                for (int l = 0; l < RADIX; l++) {
                    int w = j * l % RADIX * (LENGTH / RADIX);
                    sumRe += re[p + m * l] * COS[w] - im[p + m * l] * SIN[w];
                    sumIm += re[p + m * l] * SIN[w] + im[p + m * l] * COS[w];
                }
                int w = 2 * p * j;
                nextRe[RADIX * p + j] = sumRe * COS[w] - sumIm * SIN[w];
                nextIm[RADIX * p + j] = sumRe * SIN[w] + sumIm * COS[w];
            }
    }

    private void two(int n, int stride) {
        int m = n / 2;
        for (int p = 0; p < m; p++) {
            float c = COS[LENGTH / n * p];
            float s = SIN[LENGTH / n * p];
            int a = stride * p;
            int b = stride * (p + m);
            int to = stride * 2 * p;
            for (int q = 0; q < stride; q++) {
                float differenceRe = re[a + q] - re[b + q];
                float differenceIm = im[a + q] - im[b + q];
                nextRe[to + q] = re[a + q] + re[b + q];
                nextIm[to + q] = im[a + q] + im[b + q];
                nextRe[to + stride + q] = differenceRe * c - differenceIm * s;
                nextIm[to + stride + q] = differenceRe * s + differenceIm * c;
            }
        }
    }
}
