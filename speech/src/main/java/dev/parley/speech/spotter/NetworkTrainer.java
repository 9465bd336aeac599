package dev.parley.speech.spotter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleConsumer;

/// Teaches a [Network]: logistic loss at every step of whole lessons, Adam (Kingma and Ba 2015) with
/// decoupled weight decay, a seed that makes it the same every time. Where a word is only known to be
/// somewhere, its likeliest step counts (Sun et al. 2016, "Max-pooling loss training of long short-term
/// memory networks for small-footprint keyword spotting"). One thread.
final class NetworkTrainer {
    /// @param input `[step][in]`
    record Heard(float[] input, List<Lesson.Span> words) {}

    private static final int BATCH = 4;
    private static final double RATE = 2e-3;
    private static final double DECAY = 0.02;
    /// Of an input, so that nothing is learnt by heart (Srivastava et al. 2014).
    private static final float DROPPED = 0.3f;

    private static final long DROPPED_OF_2_24 = (long) (DROPPED * (1 << 24));
    private static final float KEPT = 1 / (1 - DROPPED);

    private final List<Heard> lessons;
    private final Network network;
    private final Random random;
    private final List<Layer> layers = new ArrayList<>();
    private final Adam out;
    private final Adam outBias;
    private long chance;
    private float[] input = new float[0];
    private float[] logOdds = new float[0];
    private int[] labels = new int[0];
    double loss;

    private static final class Layer {
        final Convolution of;
        final Adam weights;
        final Adam bias;
        final float[] turned;
        float[] output = new float[0];
        float[] back = new float[0];

        Layer(Convolution of) {
            this.of = of;
            weights = new Adam(of.weights.length);
            bias = new Adam(of.bias.length);
            turned = new float[of.weights.length];
        }
    }

    NetworkTrainer(List<Heard> lessons, Network network, long seed) {
        this.lessons = lessons;
        this.network = network;
        random = new Random(seed);
        chance = random.nextLong() | 1;
        network.begin(random);
        for (Convolution c : network.layers) layers.add(new Layer(c));
        out = new Adam(network.out.length);
        outBias = new Adam(1);
        standardise();
        network.outBias = -2;
    }

    private void standardise() {
        int n = network.mean.length;
        double[] sum = new double[n];
        double[] squares = new double[n];
        long count = 0;
        for (Heard h : lessons)
            for (int at = 0; at < h.input.length; at += n, count++)
                for (int i = 0; i < n; i++) {
                    sum[i] += h.input[at + i];
                    squares[i] += h.input[at + i] * h.input[at + i];
                }
        for (int i = 0; i < n; i++) {
            double mean = sum[i] / count;
            network.mean[i] = (float) mean;
            network.inverse[i] = (float) (1 / Math.sqrt(Math.max(1e-6, squares[i] / count - mean * mean)));
        }
    }

    /// @param epochs how often each lesson is heard
    /// @param progress gets the mean loss after each
    Network train(int epochs, DoubleConsumer progress) {
        List<Heard> order = new ArrayList<>(lessons);
        int steps = 0;
        int all = epochs * (order.size() / BATCH);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            double sum = 0;
            for (int i = 0; i + BATCH <= order.size(); i += BATCH) {
                turn();
                for (int b = 0; b < BATCH; b++) sum += learn(order.get(i + b));
                double warm = Math.min(1, (steps + 1) / 50.0);
                step(++steps, warm * RATE * 0.5 * (1 + Math.cos(Math.PI * steps / all)));
            }
            progress.accept(sum / order.size());
        }
        return network;
    }

    private void turn() {
        for (Layer layer : layers) {
            Convolution.Shape s = layer.of.shape;
            for (int k = 0; k < s.kernel(); k++)
                for (int i = 0; i < s.in(); i++)
                    for (int o = 0; o < s.out(); o++)
                        layer.turned[(k * s.out() + o) * s.in() + i] = layer.of.weights[(k * s.in() + i) * s.out() + o];
        }
    }

    private double learn(Heard heard) {
        int n = network.mean.length;
        int steps = heard.input.length / n;
        if (input.length != heard.input.length) input = new float[heard.input.length];
        for (int i = 0; i < input.length; i++)
            input[i] = dropped() ? 0 : KEPT * (heard.input[i] - network.mean[i % n]) * network.inverse[i % n];
        int made = forward(steps);
        return backward(heard, steps, made);
    }

    /// Chance as good as it need be, and quick (Marsaglia 2003, "Xorshift RNGs").
    private boolean dropped() {
        chance ^= chance << 13;
        chance ^= chance >>> 7;
        chance ^= chance << 17;
        return (chance >>> 40) < DROPPED_OF_2_24;
    }

    private int forward(int steps) {
        float[] x = input;
        int left = steps;
        for (Layer layer : layers) {
            int made = left / layer.of.shape.stride();
            int size = made * layer.of.shape.out();
            if (layer.output.length != size) layer.output = new float[size];
            left = layer.of.all(x, left, layer.output);
            x = layer.output;
        }
        if (logOdds.length != left) {
            logOdds = new float[left];
            labels = new int[left];
        }
        for (int t = 0; t < left; t++) logOdds[t] = network.logOdds(x, t * network.out.length);
        return left;
    }

    private double backward(Heard heard, int steps, int made) {
        Labels.of(heard.words, logOdds, labels);
        Layer last = layers.getLast();
        int n = network.out.length;
        float[] back = fresh(last, made * n);
        double sum = 0;
        for (int t = 0; t < made; t++) {
            if (labels[t] < 0) continue;
            double p = 1 / (1 + Math.exp(-logOdds[t]));
            sum -= Math.log(Math.max(1e-7, labels[t] == 1 ? p : 1 - p));
            float error = (float) (p - labels[t]) / made * 10;
            outBias.gradient[0] += error;
            for (int o = 0; o < n; o++) {
                out.gradient[o] += error * last.output[t * n + o];
                back[t * n + o] = error * network.out[o];
            }
        }
        for (int l = layers.size() - 1; l >= 0; l--) {
            Layer layer = layers.get(l);
            float[] x = l == 0 ? input : layers.get(l - 1).output;
            float[] into = l == 0 ? null : fresh(layers.get(l - 1), x.length);
            backward(layer, x, into);
        }
        return sum / made;
    }

    private static float[] fresh(Layer layer, int size) {
        if (layer.back.length != size) layer.back = new float[size];
        else Arrays.fill(layer.back, 0);
        return layer.back;
    }

    private void backward(Layer layer, float[] x, float[] into) {
        Convolution.Shape s = layer.of.shape;
        int n = s.out();
        int in = s.in();
        float[] dy = layer.back;
        int made = dy.length / n;
        for (int t = 0; t < made; t++) {
            int newest = (t + 1) * s.stride() - 1;
            if (s.residual()) {
                for (int o = 0; o < n; o++) {
                    float g = dy[t * n + o];
                    if (into != null) into[newest * in + o] += g;
                    if (layer.output[t * n + o] - x[newest * in + o] <= 0) dy[t * n + o] = 0;
                }
            } else for (int o = 0; o < n; o++) if (layer.output[t * n + o] <= 0) dy[t * n + o] = 0;
            for (int o = 0; o < n; o++) layer.bias.gradient[o] += dy[t * n + o];
            if (into == null) continue;
            for (int k = 0; k < s.kernel(); k++) {
                int step = newest - (s.kernel() - 1 - k) * s.dilation();
                if (step < 0) continue;
                for (int o = 0; o < n; o += 4)
                    Convolution.add(layer.turned, (k * n + o) * in, dy, t * n + o, into, step * in, in);
            }
        }
        gradients(s, x, dy, layer.weights.gradient, made);
    }

    private static void gradients(Convolution.Shape s, float[] x, float[] dy, float[] g, int made) {
        int n = s.out();
        int in = s.in();
        for (int k = 0; k < s.kernel(); k++) {
            int behind = (s.kernel() - 1 - k) * s.dilation();
            int t = 0;
            while (t < made && (t + 1) * s.stride() - 1 - behind < 0) t++;
            for (; t + 4 <= made; t += 4) {
                int step = ((t + 1) * s.stride() - 1 - behind) * in;
                int next = s.stride() * in;
                for (int i = 0; i < in; i++) {
                    float a = x[step + i];
                    float b = x[step + next + i];
                    float c = x[step + 2 * next + i];
                    float d = x[step + 3 * next + i];
                    rows(g, (k * in + i) * n, a, b, c, d, dy, t * n, n);
                }
            }
        }
    }

    private static void rows(float[] g, int to, float a, float b, float c, float d, float[] dy, int from, int n) {
        int second = from + n;
        int third = second + n;
        int fourth = third + n;
        for (int o = 0; o < n; o++)
            g[to + o] += a * dy[from + o] + b * dy[second + o] + c * dy[third + o] + d * dy[fourth + o];
    }

    private void step(int step, double rate) {
        for (Layer layer : layers) {
            layer.weights.apply(layer.of.weights, step, rate, DECAY);
            layer.bias.apply(layer.of.bias, step, rate, 0);
        }
        out.apply(network.out, step, rate, DECAY);
        float[] one = {network.outBias};
        outBias.apply(one, step, rate, 0);
        network.outBias = one[0];
    }

    /// The moments of one array of parameters.
    private static final class Adam {
        private static final double FIRST = 0.9;
        private static final double SECOND = 0.999;

        final float[] gradient;
        private final float[] mean;
        private final float[] square;

        Adam(int size) {
            gradient = new float[size];
            mean = new float[size];
            square = new float[size];
        }

        void apply(float[] parameters, int step, double rate, double decay) {
            float size = (float) (rate * Math.sqrt(1 - Math.pow(SECOND, step)) / (1 - Math.pow(FIRST, step)));
            float keep = (float) (1 - rate * decay);
            for (int i = 0; i < parameters.length; i++) {
                float g = gradient[i] / BATCH;
                mean[i] += (float) (1 - FIRST) * (g - mean[i]);
                square[i] += (float) (1 - SECOND) * (g * g - square[i]);
                parameters[i] = keep * parameters[i] - size * mean[i] / ((float) Math.sqrt(square[i]) + 1e-8f);
                gradient[i] = 0;
            }
        }
    }
}
