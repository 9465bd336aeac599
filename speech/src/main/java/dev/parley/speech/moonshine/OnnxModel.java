package dev.parley.speech.moonshine;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.parley.perception.onnx.ModelFault;
import dev.parley.perception.onnx.OnnxSessions;
import dev.parley.perception.onnx.Wire;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Opens sessions of ONNX Runtime the way this package wants them. Weights are the largest part of a robot's
/// memory, so a file is opened once for all who listen with it, and closed with the last of them: a session
/// may run on several threads at once, what an utterance needs belongs to whoever listens. Any thread.
final class OnnxModel {
    private record Key(Path file, int threads) {}

    private static final class Shared {
        private final OrtSession session;
        private int users;

        private Shared(OrtSession session) {
            this.session = session;
        }
    }

    private static final Map<Key, Shared> OPEN = new HashMap<>();

    private OnnxModel() {}

    /// @param threads that one operator may use; those with as many share a session
    /// @throws ModelFault when the file is missing or no model
    static OrtSession open(Path file, int threads) {
        synchronized (OPEN) {
            Shared shared = OPEN.computeIfAbsent(new Key(file.toAbsolutePath(), threads), k -> new Shared(opened(k)));
            shared.users++;
            return shared.session;
        }
    }

    private static OrtSession opened(Key key) {
        OnnxSessions.require(key.file);
        // Lets the constant weights of the output layer be widened once, when loading, not at every token.
        Map<String, String> settings = Map.of("session.disable_quant_qdq", "1");
        try (Arena arena = Arena.ofConfined();
                FileChannel file = FileChannel.open(key.file)) {
            ByteBuffer model = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), arena)
                    .asByteBuffer();
            Optional<Wire> changed = SharedOutput.of(model);
            if (changed.isEmpty()) return OnnxSessions.open(key.file, key.threads, settings);
            ByteBuffer whole = arena.allocate(changed.get().length()).asByteBuffer();
            changed.get().writeTo(whole);
            return OnnxSessions.open(key.file, whole.flip(), key.threads, settings);
        } catch (IOException e) {
            throw new ModelFault("The model file %s cannot be read: run ./parley models verify".formatted(key.file));
        }
    }

    /// Memory that ONNX Runtime reads and writes in place.
    static FloatBuffer floats(int count) {
        return ByteBuffer.allocateDirect(count * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /// One user less.
    static void close(OrtSession session) {
        synchronized (OPEN) {
            Map.Entry<Key, Shared> open = OPEN.entrySet().stream()
                    .filter(e -> e.getValue().session == session)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("a speech model was closed twice"));
            if (--open.getValue().users > 0) return;
            OPEN.remove(open.getKey());
        }
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("a speech model could not be closed: " + e.getMessage(), e);
        }
    }
}
