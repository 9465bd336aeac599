package dev.parley.speech.spotter;

import dev.parley.perception.onnx.SpeechEmbedding;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Causal convolutions over time, one after the other, with more and more time between what each sees, and
/// the log-odds that a stop word has just ended (after Coucke et al. 2019, "Efficient keyword spotting using
/// dilated convolutions and gating", without the gates). Hears sound as it comes; one thread; allocates
/// nothing while it hears.
final class Network {
    private static final int MOST_LAYERS = 16;
    private static final int MOST_CHANNELS = 512;

    final List<Convolution> layers;
    final float[] mean;
    final float[] inverse;
    final float[] out;
    float outBias;
    private final int steps;
    private final float[][] between;

    /// @param shapes each layer's input is the output of the one before
    Network(List<Convolution.Shape> shapes) {
        layers = shapes.stream().map(Convolution::new).toList();
        int in = shapes.getFirst().in();
        mean = new float[in];
        inverse = new float[in];
        out = new float[shapes.getLast().out()];
        steps = shapes.stream().mapToInt(Convolution.Shape::stride).reduce(1, (a, b) -> a * b);
        between = new float[shapes.size() + 1][];
        between[0] = new float[steps * in];
        int left = steps;
        for (int l = 0; l < shapes.size(); l++) {
            left /= shapes.get(l).stride();
            between[l + 1] = new float[left * shapes.get(l).out()];
        }
    }

    /// What looks at embeddings: one at a time, then more and more of the past, 0.6 s beside the 0.78 s of an
    /// embedding.
    static List<Convolution.Shape> shapes(int channels) {
        List<Convolution.Shape> shapes = new ArrayList<>();
        shapes.add(new Convolution.Shape(SpeechEmbedding.SIZE, channels, 1, 1, 1));
        for (int dilation : new int[] {1, 2, 4}) shapes.add(new Convolution.Shape(channels, channels, 3, dilation, 1));
        return shapes;
    }

    /// Small random weights (He et al. 2015).
    void begin(Random random) {
        for (Convolution layer : layers) {
            double spread = Math.sqrt(2.0 / (layer.shape.kernel() * layer.shape.in()));
            if (layer.shape.residual()) spread *= 0.5;
            for (int i = 0; i < layer.weights.length; i++) layer.weights[i] = (float) (random.nextGaussian() * spread);
        }
        for (int i = 0; i < out.length; i++) out[i] = (float) (random.nextGaussian() / Math.sqrt(out.length));
    }

    int steps() {
        return steps;
    }

    void reset() {
        layers.forEach(Convolution::reset);
    }

    /// The next [#steps] steps of input.
    float hear(float[] input, int from) {
        int in = mean.length;
        for (int i = 0; i < steps * in; i++) between[0][i] = (input[from + i] - mean[i % in]) * inverse[i % in];
        for (int l = 0; l < layers.size(); l++) {
            Convolution layer = layers.get(l);
            int fresh = layer.shape.stride() * layer.shape.in();
            for (int t = 0; t < between[l].length / fresh; t++)
                layer.step(between[l], t * fresh, between[l + 1], t * layer.shape.out());
        }
        return logOdds(between[layers.size()], 0);
    }

    float logOdds(float[] last, int from) {
        float sum = outBias;
        for (int i = 0; i < out.length; i++) sum += out[i] * last[from + i];
        return sum;
    }

    void write(DataOutputStream data) throws IOException {
        data.writeInt(layers.size());
        for (Convolution layer : layers) {
            Convolution.Shape s = layer.shape;
            for (int v : new int[] {s.in(), s.out(), s.kernel(), s.dilation(), s.stride()}) data.writeShort(v);
        }
        for (float[] part : parts()) for (float v : part) data.writeFloat(v);
        data.writeFloat(outBias);
    }

    /// @param inputs of one step
    /// @throws IOException if these are not the bytes of a network
    static Network read(DataInputStream data, int inputs) throws IOException {
        int count = data.readInt();
        if (count < 1 || count > MOST_LAYERS) throw new IOException("no network of the spotter");
        List<Convolution.Shape> shapes = new ArrayList<>();
        for (int l = 0; l < count; l++) shapes.add(shape(data));
        for (int l = 1; l < count; l++)
            if (shapes.get(l).in() != shapes.get(l - 1).out()) throw new IOException("no network of the spotter");
        if (shapes.getFirst().in() != inputs) throw new IOException("no network of the spotter");
        Network network = new Network(shapes);
        for (float[] part : network.parts()) for (int i = 0; i < part.length; i++) part[i] = finite(data.readFloat());
        network.outBias = finite(data.readFloat());
        return network;
    }

    private static Convolution.Shape shape(DataInputStream data) throws IOException {
        int[] v = new int[5];
        for (int i = 0; i < 5; i++) v[i] = data.readShort();
        boolean usable = v[0] > 0 && v[0] <= MOST_CHANNELS && v[0] % 4 == 0 && v[1] > 0 && v[1] <= MOST_CHANNELS;
        usable &= v[1] % 4 == 0 && v[2] > 0 && v[2] <= 16 && v[3] > 0 && v[3] <= 64 && v[4] > 0 && v[4] <= 4;
        if (!usable) throw new IOException("no network of the spotter");
        return new Convolution.Shape(v[0], v[1], v[2], v[3], v[4]);
    }

    private static float finite(float value) throws IOException {
        if (!Float.isFinite(value)) throw new IOException("a damaged network of the spotter");
        return value;
    }

    private List<float[]> parts() {
        List<float[]> parts = new ArrayList<>(List.of(mean, inverse));
        for (Convolution layer : layers) {
            parts.add(layer.weights);
            parts.add(layer.bias);
        }
        parts.add(out);
        return parts;
    }
}
