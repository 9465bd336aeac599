package dev.parley.speech.wake;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.onnx.KeywordHead;
import dev.parley.perception.onnx.SpeechEmbedding;
import dev.parley.speech.Wake;
import java.nio.file.Path;
import java.util.Arrays;

/// Listens for a wake phrase with a model that was trained for it (openWakeWord's kind), in the first seconds of an
/// utterance. The ready-made models of openWakeWord may not be used commercially, so none comes with Parley. One
/// thread; about 40 ms.
public final class TrainedPhrase implements Wake {
    /// What openWakeWord advises.
    static final float LIKELY = 0.5f;

    /// Silence to look back at before the first word.
    private static final int LEAD = 2 * AudioFrame.RATE_HZ;
    /// A phrase that begins an utterance is over by then, and the model sees it whole a little later.
    private static final int BEGINNING = 5 * AudioFrame.RATE_HZ / 2;

    private static final int TAIL = AudioFrame.RATE_HZ / 2;

    private final SpeechEmbedding embedding;
    private final KeywordHead head;
    private final float[] latest = new float[SpeechEmbedding.SIZE];
    private final float[] embeddings = new float[KeywordHead.EMBEDDINGS * SpeechEmbedding.SIZE];

    /// @param embedding directory of the model `speech-embedding`
    /// @param model of the phrase
    /// @throws dev.parley.perception.onnx.ModelFault if one cannot be read
    public TrainedPhrase(Path embedding, Path model) {
        head = new KeywordHead(model);
        this.embedding = new SpeechEmbedding(embedding);
    }

    @Override
    public boolean begins(float[] audio) {
        return probability(audio) >= LIKELY;
    }

    /// The likeliest moment of the beginning.
    float probability(float[] audio) {
        int heard = Math.min(audio.length, BEGINNING);
        float[] sound = new float[LEAD + heard + TAIL];
        System.arraycopy(audio, 0, sound, LEAD, heard);
        embedding.reset();
        Arrays.fill(embeddings, 0);
        float most = 0;
        for (int hop = 0; (hop + 1) * SpeechEmbedding.HOP <= sound.length; hop++) {
            embedding.accept(sound, hop * SpeechEmbedding.HOP, latest, 0);
            if (hop % 2 == 0) continue;
            remember();
            if (hop * SpeechEmbedding.HOP >= LEAD) most = Math.max(most, head.probability(embeddings));
        }
        return most;
    }

    private void remember() {
        int older = embeddings.length - SpeechEmbedding.SIZE;
        System.arraycopy(embeddings, SpeechEmbedding.SIZE, embeddings, 0, older);
        System.arraycopy(latest, 0, embeddings, older, SpeechEmbedding.SIZE);
    }

    @Override
    public void close() {
        head.close();
        embedding.close();
    }
}
