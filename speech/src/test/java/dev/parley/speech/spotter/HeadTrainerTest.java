package dev.parley.speech.spotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.perception.onnx.SpeechEmbedding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeadTrainerTest {
    private static final int HOPS = 100;

    /// Noise, in which one number rises for 200 ms after each word.
    private static List<HeadTrainer.Heard> lessons() {
        Random random = new Random(3);
        List<HeadTrainer.Heard> lessons = new ArrayList<>();
        for (int l = 0; l < 12; l++) {
            float[] embeddings = new float[HOPS * SpeechEmbedding.SIZE];
            for (int i = 0; i < embeddings.length; i++) embeddings[i] = (float) random.nextGaussian();
            int end = 40 + random.nextInt(30);
            for (int e = end; e < end + 6; e++) embeddings[e * SpeechEmbedding.SIZE + 7] += 6;
            int sample = end * SpeechEmbedding.HOP;
            lessons.add(new HeadTrainer.Heard(embeddings, List.of(new Lesson.Span(sample - 6000, sample))));
        }
        return lessons;
    }

    @Test
    void learnsWhatFollowsAWord() {
        List<HeadTrainer.Heard> lessons = lessons();
        Head head = new HeadTrainer(lessons, 8, 0, 1).train(20);
        HeadTrainer.Heard one = lessons.getFirst();
        int end = one.words().getFirst().to() / SpeechEmbedding.HOP;
        assertThat(head.logOdds(one.embeddings(), end + 3)).isPositive();
        assertThat(head.logOdds(one.embeddings(), end - 20)).isNegative();
    }

    @Test
    void learnsTheSameFromTheSame() {
        Head one = new HeadTrainer(lessons(), 4, 0.1, 1).train(2);
        Head other = new HeadTrainer(lessons(), 4, 0.1, 1).train(2);
        assertThat(one.weights).isEqualTo(other.weights);
    }

    @Test
    void aWordIsKnownFromItsEndOn() {
        List<Lesson.Span> words = List.of(new Lesson.Span(10_000, 16_000));
        assertThat(HeadTrainer.label(words, 9_000)).isZero();
        assertThat(HeadTrainer.label(words, 14_000)).isEqualTo(-1);
        assertThat(HeadTrainer.label(words, 16_500)).isEqualTo(1);
        assertThat(HeadTrainer.label(words, 22_000)).isEqualTo(-1);
        assertThat(HeadTrainer.label(words, 30_000)).isZero();
    }

    @Test
    void aHeadIsReadAsItWasWritten() throws IOException {
        Head head = new HeadTrainer(lessons(), 4, 0, 1).train(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        head.write(bytes);
        Head again = Head.read(new ByteArrayInputStream(bytes.toByteArray()));
        float[] embeddings = lessons().getFirst().embeddings();
        assertThat(again.logOdds(embeddings, 50)).isEqualTo(head.logOdds(embeddings, 50));
    }

    @Test
    void aDamagedHeadIsRefused() {
        byte[] bytes = new byte[100];
        assertThatThrownBy(() -> Head.read(new ByteArrayInputStream(bytes))).isInstanceOf(IOException.class);
        Arrays.fill(bytes, (byte) 0x7f);
        assertThatThrownBy(() -> Head.read(new ByteArrayInputStream(bytes))).isInstanceOf(IOException.class);
    }
}
