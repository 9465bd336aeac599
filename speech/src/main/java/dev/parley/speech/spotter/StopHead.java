package dev.parley.speech.spotter;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// What the spotter has learnt of some stop words: a network, and what it takes to act on it. One thread.
public final class StopHead {
    /// @param sure log-odds of the network that need no second opinion
    /// @param asked log-odds from which a second opinion is asked for
    /// @param weight of the network's log-odds beside the second opinion
    /// @param together what the two must come to
    record Limits(double sure, double asked, double weight, double together) {
        static final Limits MOVING = new Limits(9.5, -2, 0.77, -2.46);
        static final Limits STANDING = new Limits(9.5, -1, 0.77, 0);

        void write(DataOutputStream to) throws IOException {
            for (double v : new double[] {sure, asked, weight, together}) to.writeDouble(v);
        }

        static Limits read(DataInputStream from) throws IOException {
            return new Limits(from.readDouble(), from.readDouble(), from.readDouble(), from.readDouble());
        }
    }

    static final double STOPS = -0.8;
    private static final double STOP_WEIGHT = 0.5;

    private final Head head;
    private final Limits moving;
    private final Limits standing;
    private final double stops;

    StopHead(Head head, Limits moving, Limits standing, double stops) {
        this.head = head;
        this.moving = moving;
        this.standing = standing;
        this.stops = stops;
    }

    float logOdds(float[] embeddings, int newest) {
        return head.logOdds(embeddings, newest);
    }

    double opens() {
        return Math.min(Math.min(moving.asked, standing.asked), Math.min(moving.sure, standing.sure));
    }

    Limits moving() {
        return moving;
    }

    Limits standing() {
        return standing;
    }

    /// Whether the best second opinion and the likeliest moment of the network make it a stop.
    boolean confirms(double score, double logOdds) {
        return score + STOP_WEIGHT * logOdds >= stops;
    }

    void write(OutputStream to) throws IOException {
        DataOutputStream data = new DataOutputStream(to);
        moving.write(data);
        standing.write(data);
        data.writeDouble(stops);
        data.flush();
        head.write(to);
    }

    static StopHead read(InputStream from) throws IOException {
        DataInputStream data = new DataInputStream(from);
        Limits moving = Limits.read(data);
        Limits standing = Limits.read(data);
        double stops = data.readDouble();
        return new StopHead(Head.read(from), moving, standing, stops);
    }
}
