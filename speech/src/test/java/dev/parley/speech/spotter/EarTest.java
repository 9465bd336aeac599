package dev.parley.speech.spotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EarTest {
    private static final int FRAMES = 20;
    private static Ear taught;

    /// Noise; with a word, a few frames somewhere in it stand out.
    private static float[] heard(boolean word, Random random) {
        float[] heard = new float[FRAMES * Ear.WIDTH];
        for (int i = 0; i < heard.length; i++) heard[i] = (float) random.nextGaussian();
        int at = 4 + random.nextInt(FRAMES - 8);
        for (int i = at * Ear.WIDTH; word && i < (at + 3) * Ear.WIDTH; i += 7) heard[i] += 2;
        return heard;
    }

    @BeforeAll
    static void teach() {
        Random random = new Random(3);
        List<NetworkTrainer.Heard> examples = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<Lesson.Span> words = i % 2 == 0 ? List.of(new Lesson.Span(0, FRAMES * 640, true)) : List.of();
            examples.add(new NetworkTrainer.Heard(heard(i % 2 == 0, random), words));
        }
        taught = new Ear(List.of(new NetworkTrainer(examples, new Network(Ear.shapes()), 1).train(6, _ -> {})), 1);
    }

    @Test
    void hearsAWordWhereverItIs() {
        Random random = new Random(4);
        for (int i = 0; i < 10; i++)
            assertThat(taught.logOdds(heard(true, random))).isGreaterThan(taught.logOdds(heard(false, random)));
    }

    @Test
    void whatItHearsSpeaksForAWordThatTheDecoderDidNotFind() {
        float[] word = heard(true, new Random(5));
        double nothing = taught.believes(new Opinion(-30, heard(false, new Random(6))));
        assertThat(taught.believes(new Opinion(-30, word))).isGreaterThan(nothing);
        assertThat(taught.believes(new Opinion(0, word))).isGreaterThan(taught.believes(new Opinion(-30, word)));
    }

    @Test
    void theDecoderAloneIsBelievedWhereNothingIsKnown() {
        assertThat(Ear.DEAF.believes(new Opinion(-20, heard(true, new Random(7)))))
                .isEqualTo(-20);
        assertThat(taught.believes(Opinion.of(-20))).isEqualTo(-20);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        taught.weighed(1.5).write(new DataOutputStream(bytes));
        Ear again = read(bytes.toByteArray());
        Opinion opinion = new Opinion(-3, heard(true, new Random(8)));
        assertThat(again.believes(opinion))
                .isEqualTo(taught.weighed(1.5).believes(opinion))
                .isNotEqualTo(taught.believes(opinion));
    }

    @Test
    void aDamagedOneIsRefused() {
        byte[] bytes = new byte[12];
        bytes[11] = 100;
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class);
    }

    private static Ear read(byte[] bytes) throws IOException {
        return Ear.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
