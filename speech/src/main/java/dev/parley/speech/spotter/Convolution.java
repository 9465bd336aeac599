package dev.parley.speech.spotter;

import java.util.Arrays;

/// One causal convolution over time, with a bias and ReLU; a step of it sees no sound of after that step.
/// Keeps what it heard last, so that it can be given sound as it comes. One thread.
final class Convolution {
    /// @param in numbers of one input step
    /// @param out numbers of one output step
    /// @param kernel how many input steps an output step sees ...
    /// @param dilation ... and how far they lie apart
    /// @param stride input steps of one output step
    record Shape(int in, int out, int kernel, int dilation, int stride) {
        int weights() {
            return kernel * in * out;
        }

        /// Input steps before the first of an output step's own that it sees.
        int past() {
            return (kernel - 1) * dilation + 1 - stride;
        }

        /// The input is added to the output where both are alike.
        boolean residual() {
            return in == out && stride == 1;
        }
    }

    final Shape shape;
    /// `[kernel][in][out]`
    final float[] weights;

    final float[] bias;
    private final float[] heard;

    Convolution(Shape shape) {
        this.shape = shape;
        weights = new float[shape.weights()];
        bias = new float[shape.out];
        heard = new float[(Math.max(0, shape.past()) + shape.stride) * shape.in];
    }

    void reset() {
        Arrays.fill(heard, 0);
    }

    /// The next `stride` steps of input, from `from` on, make one step of output.
    void step(float[] input, int from, float[] output, int to) {
        int fresh = shape.stride * shape.in;
        System.arraycopy(heard, fresh, heard, 0, heard.length - fresh);
        System.arraycopy(input, from, heard, heard.length - fresh, fresh);
        int last = heard.length / shape.in - 1;
        sum(heard, last, output, to);
        finish(heard, last, output, to);
    }

    /// All steps of a whole sound, before which there was nothing.
    ///
    /// @return output steps
    int all(float[] input, int steps, float[] output) {
        int made = steps / shape.stride;
        for (int t = 0; t < made; t++) {
            int newest = (t + 1) * shape.stride - 1;
            sum(input, newest, output, t * shape.out);
            finish(input, newest, output, t * shape.out);
        }
        return made;
    }

    private void sum(float[] input, int newest, float[] output, int to) {
        int n = shape.out;
        System.arraycopy(bias, 0, output, to, n);
        for (int k = 0; k < shape.kernel; k++) {
            int step = newest - (shape.kernel - 1 - k) * shape.dilation;
            if (step < 0) continue;
            for (int i = 0; i < shape.in; i += 4)
                add(weights, (k * shape.in + i) * n, input, step * shape.in + i, output, to, n);
        }
    }

    private void finish(float[] input, int newest, float[] output, int to) {
        for (int o = 0; o < shape.out; o++) output[to + o] = Math.max(0, output[to + o]);
        if (!shape.residual()) return;
        int from = newest * shape.in;
        for (int o = 0; o < shape.out; o++) output[to + o] += input[from + o];
    }

    /// Four rows of a matrix, each times its factor.
    static void add(float[] rows, int row, float[] factors, int factor, float[] sum, int to, int n) {
        float a = factors[factor];
        float b = factors[factor + 1];
        float c = factors[factor + 2];
        float d = factors[factor + 3];
        int second = row + n;
        int third = second + n;
        int fourth = third + n;
        for (int o = 0; o < n; o++)
            sum[to + o] += a * rows[row + o] + b * rows[second + o] + c * rows[third + o] + d * rows[fourth + o];
    }
}
