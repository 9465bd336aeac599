package dev.parley.speech.moonshine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.parley.perception.onnx.OnnxSessions;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/// Sound into one vector for every 24 ms. One thread.
final class Encoder implements AutoCloseable {
    private final OrtSession session;
    private FloatBuffer input = OnnxModel.floats(1 << 17);

    Encoder(Path model, int threads) {
        session = OnnxModel.open(model, threads);
    }

    /// @param audio mono, 16 kHz
    /// @return `[1][frames][width]`; to be closed
    OrtSession.Result encode(float[] audio) throws OrtException {
        if (audio.length > input.capacity()) input = OnnxModel.floats(audio.length);
        input.clear().put(audio).flip();
        long[] shape = {1, audio.length};
        try (OnnxTensor tensor = OnnxTensor.createTensor(OnnxSessions.environment(), input, shape)) {
            return session.run(Map.of("input_values", tensor));
        }
    }

    @Override
    public void close() {
        OnnxModel.close(session);
    }
}
