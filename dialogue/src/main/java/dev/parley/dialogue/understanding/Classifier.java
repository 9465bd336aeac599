package dev.parley.dialogue.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Logistic regression over hashed features, trained by stochastic gradient descent with rates that shrink for each
/// weight (Duchi, Hazan, Singer, *Adaptive subgradient methods*, 2011). Immutable once trained, for any thread.
final class Classifier {
    private static final int EPOCHS = 12;
    private static final float RATE = 0.5f;
    private static final float DECAY = 1e-4f;

    private final List<String> classes;
    private final float[][] weights;

    /// @param text a sentence in plain words
    /// @param meaning its class
    record Sample(String text, String meaning) {}

    /// @param meaning the likeliest class
    /// @param probability as the model has it, not calibrated
    record Guess(String meaning, double probability) {}

    private Classifier(List<String> classes) {
        this.classes = classes;
        this.weights = new float[Features.SIZE][];
    }

    static Classifier trained(List<Sample> samples) {
        List<String> classes =
                samples.stream().map(Sample::meaning).distinct().sorted().toList();
        Classifier model = new Classifier(classes);
        float[][] squares = new float[Features.SIZE][];
        List<int[]> features = samples.stream().map(s -> Features.of(s.text())).toList();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) order.add(i);
        Random random = new Random(1);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (int i : order)
                model.learn(features.get(i), classes.indexOf(samples.get(i).meaning()), squares);
        }
        return model;
    }

    Guess guess(String text) {
        double[] p = probabilities(Features.of(text));
        int best = 0;
        for (int c = 1; c < p.length; c++) if (p[c] > p[best]) best = c;
        return new Guess(classes.get(best), p[best]);
    }

    private void learn(int[] features, int right, float[][] squares) {
        double[] p = probabilities(features);
        float value = (float) (1 / Math.sqrt(features.length));
        for (int f : features) {
            if (weights[f] == null) {
                weights[f] = new float[classes.size()];
                squares[f] = new float[classes.size()];
            }
            float[] w = weights[f];
            float[] s = squares[f];
            for (int c = 0; c < w.length; c++) {
                float gradient = (float) (p[c] - (c == right ? 1 : 0)) * value + DECAY * w[c];
                s[c] += gradient * gradient;
                w[c] -= RATE * gradient / (1e-3f + (float) Math.sqrt(s[c]));
            }
        }
    }

    private double[] probabilities(int[] features) {
        double[] p = new double[classes.size()];
        double value = 1 / Math.sqrt(Math.max(1, features.length));
        for (int f : features) if (weights[f] != null) for (int c = 0; c < p.length; c++) p[c] += weights[f][c] * value;
        double top = Double.NEGATIVE_INFINITY;
        for (double v : p) top = Math.max(top, v);
        double sum = 0;
        for (int c = 0; c < p.length; c++) sum += p[c] = Math.exp(p[c] - top);
        for (int c = 0; c < p.length; c++) p[c] /= sum;
        return p;
    }
}
