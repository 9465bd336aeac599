package dev.parley.speech.spotter;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Listens to what the recognizer's encoder heard. In noise its decoder often finds no words at all where the
/// encoder still heard one: a few small networks look at every frame of it, and their surest moment counts.
/// One thread.
final class Ear {
    /// Numbers of one frame of Moonshine tiny's encoder, 24 ms.
    static final int WIDTH = 288;
    /// Knows no word.
    static final Ear DEAF = new Ear(List.of(), 0);
    /// How far a decoder that found nothing can outvote what the encoder heard, nats.
    private static final double LEAST = -8;

    private static final double SUREST = 8;
    private static final int CHANNELS = 48;
    private static final int MOST_NETWORKS = 4;

    private final List<Network> networks;
    private final double weight;

    /// @param weight of these networks beside the decoder
    Ear(List<Network> networks, double weight) {
        this.networks = List.copyOf(networks);
        this.weight = weight;
    }

    Ear weighed(double other) {
        return new Ear(networks, other);
    }

    /// The encoder has looked at the whole stretch already, so these need to see little: 0.36 s.
    static List<Convolution.Shape> shapes() {
        List<Convolution.Shape> shapes = new ArrayList<>();
        shapes.add(new Convolution.Shape(WIDTH, CHANNELS, 1, 1, 1));
        for (int dilation : new int[] {1, 2, 4}) shapes.add(new Convolution.Shape(CHANNELS, CHANNELS, 3, dilation, 1));
        return shapes;
    }

    boolean deaf() {
        return networks.isEmpty();
    }

    /// The highest that [#believes] tells, or seldom more: a decoder's score is zero at most.
    double most() {
        return weight * SUREST;
    }

    /// @param heard `[frame][WIDTH]`
    /// @return log-odds that a stop word is in there; NaN where nothing is known or nothing was heard
    double logOdds(float[] heard) {
        if (deaf() || heard.length < WIDTH) return Double.NaN;
        double most = Double.NEGATIVE_INFINITY;
        for (Network network : networks) network.reset();
        for (int at = 0; at + WIDTH <= heard.length; at += WIDTH) {
            double sum = 0;
            for (Network network : networks) sum += network.hear(heard, at);
            most = Math.max(most, sum / networks.size());
        }
        return most;
    }

    /// What the decoder and these networks come to; the decoder's score where nothing was heard here.
    double believes(Opinion opinion) {
        return believes(opinion.score(), logOdds(opinion.heard()));
    }

    double believes(double score, double logOdds) {
        return Double.isNaN(logOdds) ? score : Math.max(score, LEAST) + weight * logOdds;
    }

    void write(DataOutputStream data) throws IOException {
        data.writeDouble(weight);
        data.writeInt(networks.size());
        for (Network network : networks) network.write(data);
    }

    static Ear read(DataInputStream data) throws IOException {
        double weight = data.readDouble();
        int count = data.readInt();
        if (!Double.isFinite(weight) || count < 0 || count > MOST_NETWORKS)
            throw new IOException("nothing that the spotter has learnt");
        List<Network> networks = new ArrayList<>();
        for (int n = 0; n < count; n++) networks.add(Network.read(data, WIDTH));
        return new Ear(networks, weight);
    }
}
