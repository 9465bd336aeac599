package dev.parley.perception.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.robot.models.ModelStore;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WholeSpeechTest {
    private static final Path MODELS = ModelStore.standard().require("speech-embedding");
    private static final int HOPS = 40;

    @Test
    void hearsTheSameAtOnceAsPieceByPiece() {
        float[] audio = new float[HOPS * SpeechEmbedding.HOP];
        Random random = new Random(1);
        for (int i = 0; i < audio.length; i++)
            audio[i] = (float) (0.2 * Math.sin(i * (0.05 + 0.01 * Math.sin(i / 900.0))) + 0.02 * random.nextGaussian());
        try (WholeSpeech whole = new WholeSpeech(MODELS, HOPS);
                SpeechEmbedding embedding = new SpeechEmbedding(MODELS)) {
            float[] embeddings = whole.of(audio);
            float[] one = new float[SpeechEmbedding.SIZE];
            for (int h = 0; h < HOPS; h++) {
                embedding.accept(audio, h * SpeechEmbedding.HOP, one, 0);
                for (int i = 0; i < one.length; i++)
                    assertThat(embeddings[h * one.length + i]).isCloseTo(one[i], within(0.1f));
            }
        }
    }
}
