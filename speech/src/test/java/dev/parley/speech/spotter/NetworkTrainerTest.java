package dev.parley.speech.spotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.perception.onnx.SpeechEmbedding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkTrainerTest {
    private static final int HOP = SpeechEmbedding.HOP;
    private static final int HOPS = 100;
    private static final int SIZE = 8;
    private static final List<Convolution.Shape> SHAPES = List.of(
            new Convolution.Shape(SIZE, 12, 2, 1, 1),
            new Convolution.Shape(12, 12, 3, 2, 1),
            new Convolution.Shape(12, 8, 2, 1, 1));

    /// Noise, in which one number rises for 200 ms after each word.
    private static List<NetworkTrainer.Heard> lessons(boolean loose) {
        Random random = new Random(3);
        List<NetworkTrainer.Heard> lessons = new ArrayList<>();
        for (int l = 0; l < 24; l++) {
            float[] input = new float[HOPS * SIZE];
            for (int i = 0; i < input.length; i++) input[i] = (float) random.nextGaussian();
            int end = 40 + random.nextInt(30);
            for (int e = end; e < end + 6; e++) input[e * SIZE + 7] += 6;
            int sample = end * HOP;
            Lesson.Span span = loose
                    ? new Lesson.Span(sample - 6000, sample + 3000, true)
                    : new Lesson.Span(sample - 6000, sample);
            lessons.add(new NetworkTrainer.Heard(input, List.of(span)));
        }
        return lessons;
    }

    private static Network learnt(boolean loose, int epochs) {
        return new NetworkTrainer(lessons(loose), new Network(SHAPES), 1).train(epochs, _ -> {});
    }

    private static float[] heard(Network network, float[] input) {
        network.reset();
        float[] logOdds = new float[input.length / SIZE];
        for (int h = 0; h < logOdds.length; h++) logOdds[h] = network.hear(input, h * SIZE);
        return logOdds;
    }

    @Test
    void learnsWhatFollowsAWord() {
        Network network = learnt(false, 30);
        NetworkTrainer.Heard one = lessons(false).getFirst();
        int end = one.words().getFirst().to() / HOP;
        float[] logOdds = heard(network, one.input());
        assertThat(logOdds[end + 3]).isPositive();
        assertThat(logOdds[end - 20]).isNegative();
    }

    @Test
    void findsAWordThatIsSomewhere() {
        Network network = learnt(true, 60);
        NetworkTrainer.Heard one = lessons(true).get(1);
        int about = one.words().getFirst().to() / HOP;
        float[] logOdds = heard(network, one.input());
        assertThat(logOdds[about]).isGreaterThan(logOdds[about - 25]);
    }

    @Test
    void learnsTheSameFromTheSame() {
        Network one = learnt(false, 2);
        Network other = learnt(false, 2);
        for (int l = 0; l < SHAPES.size(); l++)
            assertThat(one.layers.get(l).weights).isEqualTo(other.layers.get(l).weights);
    }

    @Test
    void hearsTheSamePieceByPieceAsAtOnce() {
        Network network = learnt(false, 2);
        float[] input = lessons(false).getFirst().input();
        float[] standard = new float[input.length];
        for (int i = 0; i < input.length; i++)
            standard[i] = (input[i] - network.mean[i % SIZE]) * network.inverse[i % SIZE];
        for (Convolution layer : network.layers) {
            float[] output = new float[HOPS * layer.shape.out()];
            layer.all(standard, HOPS, output);
            standard = output;
        }
        float[] logOdds = heard(network, input);
        for (int h = 0; h < HOPS; h++)
            assertThat(logOdds[h]).isEqualTo(network.logOdds(standard, h * network.out.length));
    }

    @Test
    void goesDownTheSlopeOfTheLoss() {
        List<Double> losses = new ArrayList<>();
        new NetworkTrainer(lessons(false), new Network(SHAPES), 1).train(40, losses::add);
        assertThat(losses.getLast()).isLessThan(losses.getFirst() / 2);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        Network network = learnt(false, 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        network.write(new DataOutputStream(bytes));
        Network again = read(bytes.toByteArray());
        float[] input = lessons(false).getFirst().input();
        assertThat(heard(again, input)).isEqualTo(heard(network, input));
    }

    private static Network read(byte[] bytes) throws IOException {
        return Network.read(new DataInputStream(new ByteArrayInputStream(bytes)), SIZE);
    }

    @Test
    void aDamagedNetworkIsRefused() {
        byte[] bytes = new byte[100];
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class);
        Arrays.fill(bytes, (byte) 0x7f);
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class);
    }
}
