package dev.parley.perception.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/// What [SpeechEmbedding] says of a whole recording, hop by hop the same, five times as quick: for lessons,
/// not for listening. The published network takes one window of 76 frames; all of its layers are
/// convolutions, so that with the length taken out of two places of the file it slides over any number of
/// them and shares what windows have in common. One thread at a time.
public final class WholeSpeech implements AutoCloseable {
    private static final int FRAMES = 76;
    private static final int BANDS = SpeechEmbedding.MELS;
    private static final int PAST_SAMPLES = 352;
    private static final int PAST_FRAMES = FRAMES - SpeechEmbedding.NEW_FRAMES;
    private static final float FULL_SCALE = 32_767;
    /// A dimension of 76 and one of 32, in protocol buffers ...
    private static final byte[] DIMENSIONS = {0x0a, 2, 8, FRAMES, 0x0a, 2, 8, 32};
    /// ... and the shape `[-1, 1, 76, 32]` as 64-bit numbers.
    private static final byte[] SHAPE = shape();

    private final OrtSession mel;
    private final OrtSession embedding;
    private final int hops;

    /// @param directory of the model `speech-embedding`
    /// @param hops of 40 ms in a recording, an even number
    /// @throws ModelFault if a model cannot be read
    public WholeSpeech(Path directory, int hops) {
        this.hops = hops;
        Path file = directory.resolve(SpeechEmbedding.EMBEDDING_FILE);
        mel = OnnxSessions.open(directory.resolve(SpeechEmbedding.MEL_FILE), 1);
        try {
            embedding = OnnxSessions.open(file, longer(Files.readAllBytes(file), frames(hops)), 1);
        } catch (IOException e) {
            throw new ModelFault("The model file %s cannot be read: run ./parley models verify".formatted(file));
        }
    }

    /// Frames that one run slides over, eight at a time.
    private static int frames(int hops) {
        return hops * SpeechEmbedding.NEW_FRAMES + FRAMES - 8;
    }

    private static byte[] shape() {
        byte[] shape = new byte[32];
        Arrays.fill(shape, 0, 8, (byte) -1);
        shape[8] = 1;
        shape[16] = FRAMES;
        shape[24] = BANDS;
        return shape;
    }

    private static byte[] longer(byte[] model, int frames) {
        int dimension = find(model, DIMENSIONS);
        int shape = find(model, SHAPE);
        model[dimension + 2] = 0x12;
        model[dimension + 3] = 0;
        for (int i = 0; i < 4; i++) model[shape + 16 + i] = (byte) (frames >>> 8 * i);
        return model;
    }

    private static int find(byte[] in, byte[] what) {
        for (int i = 0; i + what.length <= in.length; i++)
            if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) return i;
        throw new ModelFault("The speech embedding is not openWakeWord's: run ./parley models verify");
    }

    /// @param audio mono, 16 kHz; what is missing at its end counts as silence
    /// @return `[hops][96]`
    public float[] of(float[] audio) {
        float[] loud = new float[PAST_SAMPLES + hops * SpeechEmbedding.HOP];
        for (int i = 0; i < Math.min(audio.length, loud.length - PAST_SAMPLES); i++)
            loud[PAST_SAMPLES + i] = FULL_SCALE * SpeechEmbedding.usable(audio[i]);
        float[] embeddings = new float[hops * SpeechEmbedding.SIZE];
        try {
            float[] spectrum = run(mel, "input", loud, 1, loud.length);
            float[] all = new float[PAST_FRAMES * BANDS + spectrum.length];
            for (int i = 0; i < spectrum.length; i++) all[PAST_FRAMES * BANDS + i] = spectrum[i] / 10 + 2;
            for (int phase = 0; phase < 2; phase++) embed(all, phase, embeddings);
            return embeddings;
        } catch (OrtException e) {
            throw new ModelFault("The speech embedding failed: " + OnnxSessions.firstLine(e.getMessage()));
        }
    }

    /// Every other hop.
    private void embed(float[] all, int phase, float[] embeddings) throws OrtException {
        int frames = frames(hops);
        int from = phase * SpeechEmbedding.NEW_FRAMES * BANDS;
        float[] window = Arrays.copyOfRange(all, from, from + frames * BANDS);
        float[] turned = run(embedding, "input_1", window, 1, frames, BANDS, 1);
        int made = hops / 2;
        for (int t = 0; t < made; t++)
            for (int i = 0; i < SpeechEmbedding.SIZE; i++)
                embeddings[(2 * t + phase) * SpeechEmbedding.SIZE + i] = turned[i * made + t];
    }

    private static float[] run(OrtSession session, String name, float[] values, long... shape) throws OrtException {
        try (OnnxTensor in = OnnxTensor.createTensor(OnnxSessions.environment(), FloatBuffer.wrap(values), shape);
                OrtSession.Result result = session.run(Map.of(name, in))) {
            FloatBuffer out = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] copy = new float[out.remaining()];
            out.get(copy);
            return copy;
        }
    }

    @Override
    public void close() {
        try {
            mel.close();
            embedding.close();
        } catch (OrtException e) {
            throw new IllegalStateException("a model cannot be closed: " + e.getMessage(), e);
        }
    }
}
