package dev.parley.dialogue.feedback;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// How much people would like an answer: a sum of weighted features of what was asked and what is answered, learnt from
/// pairs of which one was preferred (Bradley and Terry 1952, Biometrika 39; as reward models are, Christiano et al.
/// 2017).
/// Immutable.
public final class RewardHead {
    private static final int MAGIC = 0x50524C52;
    private static final int STEPS = 300;
    private static final double RATE = 0.5;
    /// Of a few dozen pairs most features say nothing.
    private static final double DECAY = 0.01;
    private static final int MOST_FEATURES = 10_000;

    private final float[] weights;

    private RewardHead(float[] weights) {
        this.weights = weights;
    }

    /// Features of a preferred answer and of the other one.
    ///
    /// @param weight how much it counts
    public record Example(float[] chosen, float[] rejected, double weight) {}

    /// By steepest descent of the logistic loss, with a penalty of the squared weights; the same examples, the same
    /// head.
    ///
    /// @throws IllegalArgumentException without any
    public static RewardHead learn(List<Example> examples) {
        if (examples.isEmpty()) throw new IllegalArgumentException("nothing to learn from");
        int width = examples.getFirst().chosen.length;
        double total = examples.stream().mapToDouble(Example::weight).sum();
        float[] w = new float[width];
        double[] step = new double[width];
        for (int n = 0; n < STEPS; n++) {
            for (int i = 0; i < width; i++) step[i] = -DECAY * w[i];
            for (Example e : examples) {
                double surprise = e.weight / total / (1 + Math.exp(dot(w, e.chosen) - dot(w, e.rejected)));
                for (int i = 0; i < width; i++) step[i] += surprise * (e.chosen[i] - e.rejected[i]);
            }
            for (int i = 0; i < width; i++) w[i] += (float) (RATE * step[i]);
        }
        return new RewardHead(w);
    }

    /// @return more is better; only differences mean something
    public double of(float[] features) {
        return dot(weights, features);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    public void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeInt(weights.length);
        for (float w : weights) out.writeFloat(w);
        out.flush();
    }

    /// @throws IOException when it is no head, or one of other features
    public static RewardHead read(InputStream from, int features) throws IOException {
        DataInputStream in = new DataInputStream(from);
        if (in.readInt() != MAGIC) throw new IOException("no reward head");
        int width = in.readInt();
        if (width != features || width > MOST_FEATURES) throw new IOException("a reward head of other features");
        float[] weights = new float[width];
        for (int i = 0; i < width; i++) {
            weights[i] = in.readFloat();
            if (!Float.isFinite(weights[i])) throw new IOException("a reward head with weights that are no numbers");
        }
        return new RewardHead(weights);
    }
}
