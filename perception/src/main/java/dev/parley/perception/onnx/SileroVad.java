package dev.parley.perception.onnx;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.VoiceActivity;
import dev.parley.perception.onnx.BoundModel.Binding;
import dev.parley.perception.onnx.BoundModel.Tensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Map;

/// Voice activity by the Silero network, version 5 (github.com/snakers4/silero-vad, MIT). Each window of
/// 512 samples goes in behind the last 64 of the one before; the recurrent state (2 × 1 × 128) is carried
/// from call to call.
///
/// One thread at a time. All tensors belong to this object: a call copies the window in and
/// reads one number, and leaves nothing to collect.
public final class SileroVad implements VoiceActivity {
    /// In the directory of the model `silero-vad`.
    public static final String FILE = "silero_vad_v5.onnx";

    private static final int CONTEXT = 64;

    private final BoundModel model;
    private final MemorySegment input;
    private final MemorySegment output;
    private final MemorySegment[] states;
    /// The state is read from one tensor and written to the other, in turns.
    private final Binding[] bindings;

    private int turn;

    /// @param directory of the model `silero-vad`
    /// @throws ModelFault if the model cannot be read
    public SileroVad(Path directory) {
        Path file = directory.resolve(FILE);
        model = new BoundModel(file, 1);
        try {
            Tensor window = model.floats(1, CONTEXT + WINDOW);
            Tensor speech = model.floats(1, 1);
            Tensor rate = model.scalar(AudioFrame.RATE_HZ);
            Tensor even = model.floats(2, 1, 128);
            Tensor odd = model.floats(2, 1, 128);
            input = window.values();
            output = speech.values();
            states = new MemorySegment[] {even.values(), odd.values()};
            bindings = new Binding[] {
                model.bind(Map.of("input", window, "sr", rate, "state", even), Map.of("output", speech, "stateN", odd)),
                model.bind(Map.of("input", window, "sr", rate, "state", odd), Map.of("output", speech, "stateN", even))
            };
            probability(new float[WINDOW]);
            reset();
        } catch (ModelFault e) {
            close();
            throw new ModelFault("The model file %s is not Silero VAD 5 (%s): run ./parley models verify"
                    .formatted(file, e.getMessage()));
        }
    }

    @Override
    public float probability(float[] window) {
        if (window.length != WINDOW)
            throw new IllegalArgumentException("a window has %d samples, not %d".formatted(WINDOW, window.length));
        for (int i = 0; i < CONTEXT; i++)
            input.setAtIndex(ValueLayout.JAVA_FLOAT, i, input.getAtIndex(ValueLayout.JAVA_FLOAT, WINDOW + i));
        for (int i = 0; i < WINDOW; i++) input.setAtIndex(ValueLayout.JAVA_FLOAT, CONTEXT + i, usable(window[i]));
        model.run(bindings[turn]);
        turn = 1 - turn;
        return output.get(ValueLayout.JAVA_FLOAT, 0);
    }

    /// One window of what is no number, or far too large, dulls the network's memory for good.
    private static float usable(float sample) {
        return Float.isNaN(sample) ? 0 : Math.clamp(sample, -1f, 1f);
    }

    @Override
    public void reset() {
        input.fill((byte) 0);
        for (MemorySegment state : states) state.fill((byte) 0);
    }

    @Override
    public void close() {
        model.close();
    }
}
