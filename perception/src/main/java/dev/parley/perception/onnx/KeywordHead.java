package dev.parley.perception.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/// A model that tells how likely a phrase has just ended, from the last sixteen speech embeddings, one every 80 ms: the
/// kind that openWakeWord (github.com/dscripka/openWakeWord) trains. One thread at a time.
public final class KeywordHead implements AutoCloseable {
    /// How many embeddings it looks at.
    public static final int EMBEDDINGS = 16;

    private final Path file;
    private final OrtSession session;
    private final String input;

    /// @throws ModelFault if the file is missing, or no such model
    public KeywordHead(Path file) {
        this.file = file;
        session = OnnxSessions.open(file, 1);
        input = session.getInputNames().iterator().next();
        try {
            probability(new float[EMBEDDINGS * SpeechEmbedding.SIZE]);
        } catch (ModelFault e) {
            close();
            throw e;
        }
    }

    /// @param embeddings [#EMBEDDINGS] of [SpeechEmbedding#SIZE] numbers each, the oldest first
    /// @return 0 to 1
    public float probability(float[] embeddings) {
        long[] shape = {1, EMBEDDINGS, SpeechEmbedding.SIZE};
        try (OnnxTensor in = OnnxTensor.createTensor(OnnxSessions.environment(), FloatBuffer.wrap(embeddings), shape);
                OrtSession.Result out = session.run(Map.of(input, in))) {
            return out.get(0) instanceof OnnxTensor t ? t.getFloatBuffer().get(0) : refuse("gives no number");
        } catch (OrtException e) {
            return refuse(OnnxSessions.firstLine(e.getMessage()));
        }
    }

    private float refuse(String why) {
        throw new ModelFault(
                "%s is no model of a phrase as openWakeWord trains them (%s): expected 16 x 96 numbers in, one out"
                        .formatted(file, why));
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ModelFault("closing " + file + ": " + OnnxSessions.firstLine(e.getMessage()));
        }
    }
}
