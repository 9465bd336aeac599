package dev.parley.perception.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.NoiseSuppressor;
import dev.parley.perception.spectrum.RealTransform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Noise suppression by NSNet2 (Braun & Tashev 2020, "Data augmentation and loss normalization for deep
/// noise suppression"; baseline of the DNS Challenge): a gain for each of 161 bins from the logarithmic
/// power, windows of 20 ms every 10 ms. The exported graph has no states to go in or out; [StatefulGraph]
/// opens those of its two recurrent layers, so that a frame costs one step and not the whole past.
///
/// One thread.
public final class NsNet2 implements NoiseSuppressor {
    /// In the directory of the model `nsnet2`.
    public static final String FILE = "nsnet2-20ms-baseline.onnx";

    private static final int HOP = AudioFrame.SAMPLES;
    private static final int LENGTH = RealTransform.LENGTH;
    private static final int BINS = HOP + 1;
    private static final int STATE = 400;
    private static final float LEAST_POWER = 1e-12f;
    private static final float LEAST_GAIN = 1e-4f;
    private static final List<StatefulGraph.State> STATES =
            List.of(new StatefulGraph.State("92", "h1", "94"), new StatefulGraph.State("155", "h22", "157"));

    private final OrtSession session;
    private final List<OnnxTensor> tensors = new ArrayList<>();
    private final FloatBuffer features = floats(BINS);
    private final FloatBuffer gains = floats(BINS);
    /// The states are read from one set of buffers and written to the other, in turns.
    private final List<Map<String, OnnxTensor>> inputs;

    private final List<Map<String, OnnxTensor>> outputs;
    private int turn;

    private final RealTransform transform = new RealTransform();
    private final float[] window = window();
    private final float[] last = new float[LENGTH];
    private final float[] work = new float[LENGTH];
    private final float[] tail = new float[HOP];

    /// @param directory of the model `nsnet2`
    /// @throws ModelFault if the model cannot be read
    public NsNet2(Path directory) {
        Path file = directory.resolve(FILE);
        session = OnnxSessions.open(file, StatefulGraph.opened(bytes(file), STATES, STATE), 1);
        try {
            OnnxTensor in = tensor(features, 1, 1, BINS);
            OnnxTensor out = tensor(gains, 1, 1, BINS);
            OnnxTensor[] first = {tensor(floats(STATE), 1, 1, STATE), tensor(floats(STATE), 1, 1, STATE)};
            OnnxTensor[] second = {tensor(floats(STATE), 1, 1, STATE), tensor(floats(STATE), 1, 1, STATE)};
            inputs = List.of(
                    Map.of("input", in, "h1", first[0], "h22", second[0]),
                    Map.of("input", in, "h1", first[1], "h22", second[1]));
            outputs = List.of(
                    Map.of("output", out, "94", first[1], "157", second[1]),
                    Map.of("output", out, "94", first[0], "157", second[0]));
        } catch (OrtException e) {
            close();
            throw new ModelFault("The model file %s is not NSNet2 (%s): run ./parley models verify"
                    .formatted(file, OnnxSessions.firstLine(e.getMessage())));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ModelFault("The model file %s is missing: run ./parley models fetch".formatted(file));
        }
    }

    /// The root of a Hann window, as in training.
    private static float[] window() {
        float[] window = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) window[i] = (float) Math.sin(Math.PI * i / (LENGTH - 1));
        return window;
    }

    @Override
    public int delaySamples() {
        return HOP;
    }

    @Override
    public void suppress(float[] voice) {
        System.arraycopy(last, HOP, last, 0, HOP);
        for (int i = 0; i < HOP; i++) last[HOP + i] = usable(voice[i]);
        for (int i = 0; i < LENGTH; i++) work[i] = last[i] * window[i];
        transform.forward(work);
        describe();
        run();
        weigh();
        transform.inverse(work);
        for (int i = 0; i < HOP; i++) {
            voice[i] = tail[i] + work[i] * window[i];
            tail[i] = work[HOP + i] * window[HOP + i];
        }
    }

    /// One window of what is no number, or far too large, dulls the network's memory for good.
    private static float usable(float sample) {
        return Float.isNaN(sample) ? 0 : Math.clamp(sample, -1f, 1f);
    }

    private void describe() {
        features.put(0, logPower(work[0] * work[0]));
        features.put(HOP, logPower(work[1] * work[1]));
        for (int k = 1; k < HOP; k++)
            features.put(k, logPower(work[2 * k] * work[2 * k] + work[2 * k + 1] * work[2 * k + 1]));
    }

    private static float logPower(float power) {
        return (float) Math.log10(Math.max(power, LEAST_POWER));
    }

    private void run() {
        try {
            session.run(inputs.get(turn), outputs.get(turn)).close();
            turn = 1 - turn;
        } catch (OrtException e) {
            throw new ModelFault("Noise suppression failed: " + OnnxSessions.firstLine(e.getMessage()));
        }
    }

    private void weigh() {
        work[0] *= gain(0);
        work[1] *= gain(HOP);
        for (int k = 1; k < HOP; k++) {
            float gain = gain(k);
            work[2 * k] *= gain;
            work[2 * k + 1] *= gain;
        }
    }

    private float gain(int bin) {
        return Math.clamp(gains.get(bin), LEAST_GAIN, 1f);
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
        OnnxTensor tensor = OnnxTensor.createTensor(OnnxSessions.environment(), buffer, shape);
        tensors.add(tensor);
        return tensor;
    }

    private static FloatBuffer floats(int length) {
        return ByteBuffer.allocateDirect(length * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
