package dev.parley.speech.spotter;

import dev.parley.perception.onnx.SpeechEmbedding;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// What the spotter has learnt of some stop words: a few networks, which are asked together, and what it
/// takes to act on what they say. One thread.
public final class StopHead {
    /// @param sure log-odds of the network that need no second opinion
    /// @param asked log-odds from which a second opinion is asked for
    /// @param weight of the network's log-odds beside the second opinion
    /// @param together what the two must come to
    record Limits(double sure, double asked, double weight, double together) {
        /// Nothing is enough.
        static final Limits NEVER = new Limits(99, 99, 1, 99);

        /// Log-odds without which nothing is suspected.
        double opens() {
            return Math.min(asked, sure);
        }

        void write(DataOutputStream to) throws IOException {
            for (double v : new double[] {sure, asked, weight, together}) to.writeDouble(v);
        }

        static Limits read(DataInputStream from) throws IOException {
            return new Limits(limit(from), limit(from), limit(from), limit(from));
        }
    }

    /// What makes a hold a stop.
    ///
    /// @param least an opinion that is lower stops nothing, however sure the networks are
    /// @param together what the opinion and the networks must come to
    record Stops(double least, double together) {
        static final Stops NEVER = new Stops(99, 99);
        private static final double EARLIER_LEAST = -3;

        boolean confirm(double opinion, double logOdds) {
            return opinion >= least && confirmation(opinion, logOdds) >= together;
        }

        void write(DataOutputStream to) throws IOException {
            to.writeDouble(least);
            to.writeDouble(together);
        }

        static Stops read(DataInputStream from, boolean earlier) throws IOException {
            return new Stops(earlier ? EARLIER_LEAST : limit(from), limit(from));
        }
    }

    /// A confirmation is never easier than this.
    static final double LEAST_STOPS = -3;
    /// A confirmation is never harder than this: a recognizer that thinks a stop word likelier than not, and
    /// networks that do, too.
    static final double LIKELY = -0.7;

    /// Knows no word.
    static final StopHead NONE = new StopHead(List.of(), Ear.DEAF, Limits.NEVER, Limits.NEVER, Stops.NEVER);

    private static final int MAGIC = 0x50415349;
    /// Without an ear.
    private static final int EARLIER = 0x50415348;
    private static final int MOST_NETWORKS = 8;

    private final List<Network> networks;
    private final Ear ear;
    private final Limits moving;
    private final Limits standing;
    private final Stops stops;

    StopHead(List<Network> networks, Ear ear, Limits moving, Limits standing, Stops stops) {
        this.networks = List.copyOf(networks);
        this.ear = ear;
        this.moving = moving;
        this.standing = standing;
        this.stops = stops;
    }

    /// What comes next has nothing to do with what came before.
    void reset() {
        for (Network network : networks) network.reset();
    }

    /// The next 40 ms, its embedding.
    ///
    /// @return log-odds that a stop word has just ended, the mean of all networks
    ///
    /// @param from where its [SpeechEmbedding#SIZE] numbers begin
    float hear(float[] embeddings, int from) {
        float sum = 0;
        for (Network network : networks) sum += network.hear(embeddings, from);
        return sum / networks.size();
    }

    /// How surely a stop word is in what the recognizer was asked about, nats.
    double believes(Opinion opinion) {
        return ear.believes(opinion);
    }

    Ear ear() {
        return ear;
    }

    List<Network> networks() {
        return networks;
    }

    double opens() {
        return Math.min(moving.opens(), standing.opens());
    }

    Limits moving() {
        return moving;
    }

    Limits standing() {
        return standing;
    }

    Stops stops() {
        return stops;
    }

    /// Whether the best second opinion and the likeliest moment of the networks make it a stop.
    boolean confirms(double score, double logOdds) {
        return stops.confirm(score, logOdds);
    }

    static double confirmation(double score, double logOdds) {
        return score + logOdds;
    }

    void write(OutputStream to) throws IOException {
        DataOutputStream data = new DataOutputStream(to);
        data.writeInt(MAGIC);
        moving.write(data);
        standing.write(data);
        stops.write(data);
        data.writeInt(networks.size());
        for (Network network : networks) network.write(data);
        ear.write(data);
        data.flush();
    }

    /// @throws IOException if these are not the bytes of a head
    static StopHead read(InputStream from) throws IOException {
        DataInputStream data = new DataInputStream(from);
        int magic = data.readInt();
        if (magic != MAGIC && magic != EARLIER) throw new IOException("nothing that the spotter has learnt");
        Limits moving = Limits.read(data);
        Limits standing = Limits.read(data);
        Stops stops = Stops.read(data, magic == EARLIER);
        int count = data.readInt();
        if (count < 1 || count > MOST_NETWORKS) throw new IOException("nothing that the spotter has learnt");
        List<Network> networks = new ArrayList<>();
        for (int n = 0; n < count; n++) networks.add(Network.read(data, SpeechEmbedding.SIZE));
        Ear ear = magic == MAGIC ? Ear.read(data) : Ear.DEAF;
        return new StopHead(networks, ear, moving, standing, stops);
    }

    /// What is no number is never reached: nothing would hold the robot.
    private static double limit(DataInputStream from) throws IOException {
        double limit = from.readDouble();
        if (Double.isNaN(limit)) throw new IOException("a damaged head of the spotter");
        return limit;
    }
}
