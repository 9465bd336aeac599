package dev.parley.perception.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.robot.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With the real models.
class SpeechEmbeddingTest {
    private static final int HOP = SpeechEmbedding.HOP;
    private final SpeechEmbedding embedding =
            new SpeechEmbedding(ModelStore.standard().require("speech-embedding"));

    @AfterEach
    void close() {
        embedding.close();
    }

    private static float[] sound(int hops) {
        Random random = new Random(4);
        float[] sound = new float[hops * HOP];
        for (int i = 0; i < sound.length; i++) sound[i] = (float) (0.1 * random.nextGaussian());
        return sound;
    }

    private float[] last(float[] sound) {
        float[] numbers = new float[SpeechEmbedding.SIZE];
        for (int at = 0; at < sound.length; at += HOP) embedding.accept(sound, at, numbers, 0);
        return numbers;
    }

    @Test
    void theSameSoundGivesTheSameNumbersAgain() {
        float[] first = last(sound(25));
        embedding.reset();
        assertThat(last(sound(25))).isEqualTo(first);
    }

    @Test
    void looksBackFourFifthsOfASecondAndNoFurther() {
        float[] after = sound(30);
        float[] before = sound(30);
        Arrays.fill(before, 0, 8 * HOP, 0.3f);
        assertThat(last(before)).isEqualTo(last(after));
    }

    @Test
    void brokenSamplesAreSilenceAndAreForgotten() {
        float[] broken = new float[4 * HOP];
        Arrays.fill(broken, Float.NaN);
        broken[5] = Float.NEGATIVE_INFINITY;
        for (float n : last(broken)) assertThat(n).isFinite();
        float[] well = last(sound(30));
        embedding.reset();
        assertThat(last(sound(30))).isEqualTo(well);
    }

    @Test
    void saysWhichFileIsMissingOrDamaged(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> new SpeechEmbedding(folder))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("melspectrogram.onnx")
                .hasMessageContaining("models fetch");
        Files.writeString(folder.resolve(SpeechEmbedding.MEL_FILE), "no model");
        assertThatThrownBy(() -> new SpeechEmbedding(folder)).isInstanceOf(ModelFault.class);
    }
}
