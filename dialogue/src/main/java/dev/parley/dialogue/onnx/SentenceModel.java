package dev.parley.dialogue.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.parley.dialogue.tokens.WordPieces;
import dev.parley.perception.onnx.ModelFault;
import dev.parley.perception.onnx.OnnxSessions;
import dev.parley.robot.models.ModelStore;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/// What texts mean, as directions in space: those of a question and of what answers it lie close together.
/// all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019), in 8 bits. One thread.
public final class SentenceModel implements AutoCloseable {
    /// Numbers of a direction.
    public static final int WIDTH = 384;

    static final String ID = "minilm";
    private static final String MODEL = "all-minilm-l6-v2-q.onnx";
    private static final String PIECES = "all-minilm-l6-v2-q-tokenizer.json";

    /// @param whole direction of the text, of length 1
    /// @param pieces direction of each piece of a word where it stands, each of length 1
    /// @param names of the pieces
    /// @param from where each begins in the text; negative: it is a mark
    public record Meaning(float[] whole, float[][] pieces, String[] names, int[] from) {}

    private final WordPieces cutter;
    private final OrtSession session;

    private SentenceModel(Path folder) {
        cutter = new WordPieces(folder.resolve(PIECES));
        try {
            session = OnnxSessions.open(folder.resolve(MODEL), 1);
        } catch (ModelFault e) {
            cutter.close();
            throw e;
        }
    }

    /// @throws dev.parley.robot.Fault if it cannot be had
    public static SentenceModel open(ModelStore models) {
        return new SentenceModel(models.require(ID));
    }

    /// @throws ModelFault if the model does not run
    public Meaning of(String text) {
        WordPieces.Cut cut = cutter.cut(text);
        long[] ones = new long[cut.ids().length];
        Arrays.fill(ones, 1);
        long[] shape = {1, ones.length};
        OrtEnvironment env = OnnxSessions.environment();
        try (OnnxTensor ids = OnnxTensor.createTensor(env, LongBuffer.wrap(cut.ids()), shape);
                OnnxTensor mask = OnnxTensor.createTensor(env, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(env, LongBuffer.wrap(new long[ones.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return meaning(cut, ((OnnxTensor) result.get(0)).getFloatBuffer());
        } catch (OrtException e) {
            throw new ModelFault("The model of sentences does not run (%s): run ./parley models verify"
                    .formatted(OnnxSessions.firstLine(e.getMessage())));
        }
    }

    private static Meaning meaning(WordPieces.Cut cut, FloatBuffer states) {
        int pieces = cut.ids().length;
        int width = states.remaining() / pieces;
        float[][] each = new float[pieces][width];
        float[] whole = new float[width];
        for (float[] piece : each) {
            states.get(piece);
            for (int i = 0; i < width; i++) whole[i] += piece[i];
            toLengthOne(piece);
        }
        toLengthOne(whole);
        return new Meaning(whole, each, cut.names(), cut.from());
    }

    private static void toLengthOne(float[] v) {
        float length = (float) Math.sqrt(Math.max(1e-12, close(v, v)));
        for (int i = 0; i < v.length; i++) v[i] /= length;
    }

    /// The cosine of the angle between two directions.
    public static double close(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    @Override
    public void close() {
        cutter.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new ModelFault(
                    "The model of sentences cannot be closed (%s)".formatted(OnnxSessions.firstLine(e.getMessage())));
        }
    }
}
