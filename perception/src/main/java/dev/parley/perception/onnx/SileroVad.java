package dev.parley.perception.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.VoiceActivity;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Voice activity by the Silero network, version 5 (github.com/snakers4/silero-vad, MIT). Each window of
/// 512 samples goes in behind the last 64 of the one before; the recurrent state (2 × 1 × 128) is carried
/// from call to call.
///
/// One thread. All tensors belong to this object: a call copies the window in and reads one number, and
/// what it leaves to collect is only what ONNX Runtime's binding makes itself.
public final class SileroVad implements VoiceActivity {
    /// In the directory of the model `silero-vad`.
    public static final String FILE = "silero_vad_v5.onnx";

    private static final int CONTEXT = 64;
    private static final int STATE = 2 * 128;

    private final OrtSession session;
    private final List<OnnxTensor> tensors = new ArrayList<>();
    private final float[] context = new float[CONTEXT];
    private final FloatBuffer input = floats(CONTEXT + WINDOW);
    private final FloatBuffer output = floats(1);
    private final FloatBuffer[] states = {floats(STATE), floats(STATE)};
    /// The state is read from one buffer and written to the other, in turns.
    private final List<Map<String, OnnxTensor>> inputs;

    private final List<Map<String, OnnxTensor>> outputs;
    private int turn;

    /// @param directory of the model `silero-vad`
    /// @throws ModelFault if the model cannot be read
    public SileroVad(Path directory) {
        Path file = directory.resolve(FILE);
        session = OnnxSessions.open(file, 1);
        try {
            OnnxTensor window = tensor(input, 1, CONTEXT + WINDOW);
            OnnxTensor speech = tensor(output, 1, 1);
            OnnxTensor rate = keep(OnnxTensor.createTensor(OnnxSessions.environment(), (long) AudioFrame.RATE_HZ));
            OnnxTensor even = tensor(states[0], 2, 1, 128);
            OnnxTensor odd = tensor(states[1], 2, 1, 128);
            inputs = List.of(
                    Map.of("input", window, "sr", rate, "state", even),
                    Map.of("input", window, "sr", rate, "state", odd));
            outputs = List.of(Map.of("output", speech, "stateN", odd), Map.of("output", speech, "stateN", even));
            probability(new float[WINDOW]);
            reset();
        } catch (OrtException | ModelFault e) {
            close();
            throw new ModelFault("The model file %s is not Silero VAD 5 (%s): run ./parley models verify"
                    .formatted(file, OnnxSessions.firstLine(e.getMessage())));
        }
    }

    @Override
    public float probability(float[] window) {
        if (window.length != WINDOW)
            throw new IllegalArgumentException("a window has %d samples, not %d".formatted(WINDOW, window.length));
        input.put(0, context);
        for (int i = 0; i < WINDOW; i++) input.put(CONTEXT + i, usable(window[i]));
        input.get(WINDOW, context);
        try {
            session.run(inputs.get(turn), outputs.get(turn)).close();
            turn = 1 - turn;
        } catch (OrtException e) {
            throw new ModelFault("Voice activity failed: " + OnnxSessions.firstLine(e.getMessage()));
        }
        return output.get(0);
    }

    /// One window of what is no number, or far too large, dulls the network's memory for good.
    private static float usable(float sample) {
        return Float.isNaN(sample) ? 0 : Math.clamp(sample, -1f, 1f);
    }

    @Override
    public void reset() {
        Arrays.fill(context, 0);
        for (FloatBuffer state : states) for (int i = 0; i < STATE; i++) state.put(i, 0);
    }

    @Override
    public void close() {
        tensors.forEach(OnnxTensor::close);
        tensors.clear();
        try {
            session.close();
        } catch (OrtException | IllegalStateException e) {
            // Closed already, or beyond help: either way there is nothing left to free.
        }
    }

    private OnnxTensor tensor(FloatBuffer buffer, long... shape) throws OrtException {
        return keep(OnnxTensor.createTensor(OnnxSessions.environment(), buffer, shape));
    }

    private OnnxTensor keep(OnnxTensor tensor) {
        tensors.add(tensor);
        return tensor;
    }

    private static FloatBuffer floats(int length) {
        return ByteBuffer.allocateDirect(length * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
