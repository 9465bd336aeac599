package dev.parley.speech.moonshine;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.parley.perception.onnx.OnnxSessions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/// Opens sessions of ONNX Runtime the way this package wants them.
final class OnnxModel {
    private OnnxModel() {}

    /// @throws ModelFault when the file is missing or no model
    static OrtSession open(Path file, int threads) {
        // Lets the constant weights of the output layer be widened once, when loading, not at every token.
        return OnnxSessions.open(file, threads, Map.of("session.disable_quant_qdq", "1"));
    }

    /// Memory that ONNX Runtime reads and writes in place.
    static FloatBuffer floats(int count) {
        return ByteBuffer.allocateDirect(count * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("a speech model could not be closed: " + e.getMessage(), e);
        }
    }
}
