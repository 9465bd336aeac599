package dev.parley.perception.onnx;

import dev.parley.perception.onnx.BoundModel.Binding;
import dev.parley.perception.onnx.BoundModel.Tensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Map;

/// How the last 0.78 s sound, as 96 numbers every 40 ms: the mel spectrogram and the speech embedding of
/// openWakeWord (github.com/dscripka/openWakeWord; the network is Google's `speech_embedding`, Lin et al.
/// 2020, "Training Keyword Spotters with Limited and Synthesized Speech Data"; both Apache-2.0).
///
/// One thread at a time. A call copies the samples in and the numbers out, and leaves nothing to collect.
public final class SpeechEmbedding implements AutoCloseable {
    /// Samples between one embedding and the next, 40 ms.
    public static final int HOP = 640;
    /// Numbers of one embedding.
    public static final int SIZE = 96;
    /// In the directory of the model `speech-embedding`.
    public static final String MEL_FILE = "melspectrogram.onnx";

    public static final String EMBEDDING_FILE = "embedding_model.onnx";

    private static final int MEL_WINDOW = 512;
    private static final int MEL_HOP = 160;
    static final int MELS = 32;
    private static final int MEL_FRAMES = 76;
    static final int NEW_FRAMES = HOP / MEL_HOP;
    private static final int KEPT_SAMPLES = MEL_WINDOW - MEL_HOP;
    private static final float FULL_SCALE = 32_767;

    private final BoundModel mel;
    private final BoundModel embedding;
    private final MemorySegment samples;
    private final MemorySegment newMels;
    private final MemorySegment mels;
    private final MemorySegment output;
    private final Binding toMels;
    private final Binding toEmbedding;

    /// @param directory of the model `speech-embedding`
    /// @throws ModelFault if a model cannot be read
    public SpeechEmbedding(Path directory) {
        mel = new BoundModel(directory.resolve(MEL_FILE), 1);
        try {
            embedding = new BoundModel(directory.resolve(EMBEDDING_FILE), 1);
        } catch (ModelFault e) {
            mel.close();
            throw e;
        }
        try {
            Tensor in = mel.floats(1, KEPT_SAMPLES + HOP);
            Tensor out = mel.floats(1, 1, NEW_FRAMES, MELS);
            Tensor window = embedding.floats(1, MEL_FRAMES, MELS, 1);
            Tensor numbers = embedding.floats(1, 1, 1, SIZE);
            samples = in.values();
            newMels = out.values();
            mels = window.values();
            output = numbers.values();
            toMels = mel.bind(Map.of("input", in), Map.of("output", out));
            toEmbedding = embedding.bind(Map.of("input_1", window), Map.of("conv2d_19", numbers));
            accept(new float[HOP], 0, new float[SIZE], 0);
            reset();
        } catch (ModelFault e) {
            close();
            throw new ModelFault("The models in %s are not openWakeWord's (%s): run ./parley models verify"
                    .formatted(directory, e.getMessage()));
        }
    }

    /// The next 40 ms.
    ///
    /// @param audio mono, 16 kHz; [#HOP] samples from `from` on are read; what is no number counts as silence
    /// @param into gets [#SIZE] numbers from `at` on, about the 0.78 s that end with this sound
    public void accept(float[] audio, int from, float[] into, int at) {
        for (int i = 0; i < KEPT_SAMPLES; i++) set(samples, i, get(samples, HOP + i));
        for (int i = 0; i < HOP; i++) set(samples, KEPT_SAMPLES + i, FULL_SCALE * usable(audio[from + i]));
        mel.run(toMels);
        int fresh = NEW_FRAMES * MELS;
        int kept = MEL_FRAMES * MELS - fresh;
        MemorySegment.copy(mels, (long) fresh * Float.BYTES, mels, 0, (long) kept * Float.BYTES);
        for (int i = 0; i < fresh; i++) set(mels, kept + i, get(newMels, i) / 10 + 2);
        embedding.run(toEmbedding);
        MemorySegment.copy(output, ValueLayout.JAVA_FLOAT, 0, into, at, SIZE);
    }

    static float usable(float sample) {
        return Float.isNaN(sample) ? 0 : Math.clamp(sample, -1f, 1f);
    }

    private static float get(MemorySegment from, long index) {
        return from.getAtIndex(ValueLayout.JAVA_FLOAT, index);
    }

    private static void set(MemorySegment to, long index, float value) {
        to.setAtIndex(ValueLayout.JAVA_FLOAT, index, value);
    }

    /// Forgets all sound.
    public void reset() {
        samples.fill((byte) 0);
        mels.fill((byte) 0);
    }

    @Override
    public void close() {
        mel.close();
        embedding.close();
    }
}
