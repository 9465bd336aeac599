package dev.parley.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.parley.perception.onnx.OnnxSessions;
import dev.parley.perception.onnx.Wire;
import dev.parley.robot.models.ModelStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedOutputTest {
    private static final Path FILE =
            ModelStore.standard().require("moonshine-tiny").resolve("decoder_model_merged.onnx");

    @Test
    void changesNotANumber() throws IOException, OrtException {
        Wire changed =
                SharedOutput.of(ByteBuffer.wrap(Files.readAllBytes(FILE))).orElseThrow();
        ByteBuffer model = ByteBuffer.allocateDirect(changed.length());
        changed.writeTo(model);
        Map<String, String> settings = Map.of("session.disable_quant_qdq", "1");
        try (OrtSession published = OnnxSessions.open(FILE, 1, settings);
                OrtSession shared = OnnxSessions.open(FILE, model.flip(), 1, settings)) {
            assertThat(shared.getInputNames()).isEqualTo(published.getInputNames());
            assertThat(logits(shared)).containsExactly(logits(published));
        }
    }

    /// Of a first step about an even sound.
    private static float[] logits(OrtSession session) throws OrtException {
        OrtEnvironment env = OnnxSessions.environment();
        float[] sound = new float[40 * 288];
        for (int i = 0; i < sound.length; i++) sound[i] = (float) Math.sin(i);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        for (String name : session.getInputNames())
            inputs.put(name, OnnxTensor.createTensor(env, FloatBuffer.allocate(0), new long[] {0, 8, 1, 36}));
        inputs.put("input_ids", OnnxTensor.createTensor(env, LongBuffer.wrap(new long[] {1}), new long[] {1, 1}));
        inputs.put("encoder_hidden_states", OnnxTensor.createTensor(env, FloatBuffer.wrap(sound), new long[] {1, 40, 288
        }));
        inputs.put("use_cache_branch", OnnxTensor.createTensor(env, new boolean[] {false}));
        try (OrtSession.Result result = session.run(inputs, java.util.Set.of("logits"))) {
            return ((float[][][]) result.get(0).getValue())[0][0];
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    @Test
    void leavesWhatIsNoMergedDecoderAsItIs() throws IOException {
        Path encoder = FILE.resolveSibling("encoder_model.onnx");
        assertThat(SharedOutput.of(ByteBuffer.wrap(Files.readAllBytes(encoder))))
                .isEmpty();
        byte[] broken = Files.readAllBytes(FILE);
        assertThat(SharedOutput.of(ByteBuffer.wrap(broken, 0, broken.length / 2).slice()))
                .isEmpty();
        assertThat(SharedOutput.of(ByteBuffer.wrap(new byte[5000]))).isEmpty();
        assertThat(SharedOutput.of(ByteBuffer.allocate(0))).isEmpty();
    }
}
