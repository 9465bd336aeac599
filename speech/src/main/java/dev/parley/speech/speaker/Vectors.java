package dev.parley.speech.speaker;

/// Arithmetic of the vectors that stand for voices.
final class Vectors {
    private Vectors() {}

    static void add(float[] sum, float[] v) {
        for (int i = 0; i < sum.length; i++) sum[i] += v[i];
    }

    /// The same direction with length 1; a vector of zeros stays one.
    static float[] unit(float[] v) {
        double length = Math.sqrt(dot(v, v));
        float[] unit = new float[v.length];
        for (int i = 0; i < v.length && length > 0; i++) unit[i] = (float) (v[i] / length);
        return unit;
    }

    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }
}
