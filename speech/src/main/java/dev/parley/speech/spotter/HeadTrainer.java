package dev.parley.speech.spotter;

import dev.parley.perception.onnx.SpeechEmbedding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Teaches a [Head]: logistic loss, Adam (Kingma and Ba 2015) with decoupled weight decay, a seed that makes
/// it the same every time. Most of what is easily told from a stop word is passed over. One thread.
final class HeadTrainer {
    /// One embedding of a lesson to learn from.
    private record Example(int lesson, int newest, boolean word) {}

    /// Embeddings of one lesson, `[embedding][96]`, and where its words are.
    record Heard(float[] embeddings, List<Lesson.Span> words) {}

    /// 20 ms before its end a word is known ...
    private static final int EARLY = 320;
    /// ... and 200 ms after it still.
    private static final int LATE = 3200;
    /// From then on it has surely passed.
    private static final int PASSED = 11_000;

    private static final double BEGUN = 0.4;
    private static final int BATCH = 128;
    private static final double RATE = 1e-3;
    private static final double DECAY = 0.02;
    private static final double EASY = 0.01;
    private static final double EASY_KEPT = 0.15;

    private final List<Heard> lessons;
    private final Head head;
    private final Random random;
    private final Adam weights;
    private final Adam bias;
    private final Adam out;
    private final Adam outBias;
    private final float[] x = new float[Head.INPUTS];
    private final float[] active;
    private final double dropped;

    HeadTrainer(List<Heard> lessons, int hidden, double dropped, long seed) {
        this.lessons = lessons;
        this.dropped = dropped;
        head = new Head(hidden);
        random = new Random(seed);
        weights = new Adam(head.weights.length);
        bias = new Adam(hidden);
        out = new Adam(hidden);
        outBias = new Adam(1);
        active = new float[hidden];
        standardise();
        for (int i = 0; i < head.weights.length; i++)
            head.weights[i] = (float) (random.nextGaussian() * Math.sqrt(2.0 / Head.INPUTS));
        for (int i = 0; i < hidden; i++) head.out[i] = (float) (random.nextGaussian() * Math.sqrt(1.0 / hidden));
    }

    /// @param epochs how often each example is looked at
    Head train(int epochs) {
        List<Example> examples = examples();
        int steps = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(examples, random);
            double progress = (double) epoch / epochs;
            double rate = RATE * 0.5 * (1 + Math.cos(Math.PI * progress));
            int inBatch = 0;
            for (Example e : examples) {
                if (!learn(e, epoch)) continue;
                if (++inBatch < BATCH) continue;
                step(++steps, rate);
                inBatch = 0;
            }
        }
        return head;
    }

    private void standardise() {
        int n = SpeechEmbedding.SIZE;
        double[] sum = new double[n];
        double[] squares = new double[n];
        long count = 0;
        for (Heard h : lessons)
            for (int at = 0; at < h.embeddings.length; at += n, count++)
                for (int i = 0; i < n; i++) {
                    sum[i] += h.embeddings[at + i];
                    squares[i] += h.embeddings[at + i] * h.embeddings[at + i];
                }
        for (int i = 0; i < n; i++) {
            double mean = sum[i] / count;
            head.mean[i] = (float) mean;
            head.inverse[i] = (float) (1 / Math.sqrt(Math.max(1e-6, squares[i] / count - mean * mean)));
        }
    }

    private List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int l = 0; l < lessons.size(); l++) {
            Heard heard = lessons.get(l);
            int hops = heard.embeddings.length / SpeechEmbedding.SIZE;
            for (int e = Head.SPAN - 1; e < hops; e++) {
                int label = label(heard.words, (e + 1) * SpeechEmbedding.HOP);
                if (label >= 0) examples.add(new Example(l, e, label == 1));
            }
        }
        return examples;
    }

    /// 1: a word has just ended; 0: none has; -1: nobody can tell.
    static int label(List<Lesson.Span> words, int sample) {
        int label = 0;
        for (Lesson.Span w : words) {
            if (sample >= w.to() - EARLY && sample <= w.to() + LATE) return 1;
            if (sample > w.from() + BEGUN * (w.to() - w.from()) && sample < w.to() + PASSED) label = -1;
        }
        return label;
    }

    /// Adds to the gradients; false: too easy to be worth it.
    private boolean learn(Example e, int epoch) {
        head.read(lessons.get(e.lesson).embeddings, e.newest, x);
        if (dropped > 0) for (int i = 0; i < x.length; i++) if (random.nextFloat() < dropped) x[i] = 0;
        float sum = head.outBias;
        for (int h = 0; h < head.hidden; h++) {
            float a = head.bias[h] + Head.dot(head.weights, h * Head.INPUTS, x);
            active[h] = Math.max(0, a);
            sum += head.out[h] * active[h];
        }
        double p = 1 / (1 + Math.exp(-sum));
        if (!e.word && epoch > 0 && p < EASY && random.nextDouble() > EASY_KEPT) return false;
        float error = (float) (p - (e.word ? 1 : 0));
        outBias.gradient[0] += error;
        for (int h = 0; h < head.hidden; h++) {
            if (active[h] <= 0) continue;
            out.gradient[h] += error * active[h];
            float back = error * head.out[h];
            bias.gradient[h] += back;
            int from = h * Head.INPUTS;
            float[] g = weights.gradient;
            for (int i = 0; i < Head.INPUTS; i++) g[from + i] += back * x[i];
        }
        return true;
    }

    private void step(int step, double rate) {
        weights.apply(head.weights, step, rate, DECAY);
        bias.apply(head.bias, step, rate, 0);
        out.apply(head.out, step, rate, DECAY);
        float[] one = {head.outBias};
        outBias.apply(one, step, rate, 0);
        head.outBias = one[0];
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
