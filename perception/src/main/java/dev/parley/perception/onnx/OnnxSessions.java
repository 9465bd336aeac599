package dev.parley.perception.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The one place where ONNX Runtime is started and its sessions are opened. Thread-safe; sessions are the
/// caller's to close.
public final class OnnxSessions {
    private OnnxSessions() {}

    /// ONNX Runtime, started without its telemetry. Nobody else may call `OrtEnvironment.getEnvironment`
    /// first.
    ///
    /// @throws ModelFault if it does not run on this machine
    public static synchronized OrtEnvironment environment() {
        Telemetry.off();
        try {
            return OrtEnvironment.getEnvironment();
        } catch (LinkageError | IllegalStateException e) {
            throw new ModelFault("ONNX Runtime does not start here (%s): it needs 64-bit Linux, x86 or arm"
                    .formatted(firstLine(e.getMessage())));
        }
    }

    /// Opens a model on the CPU: all graph optimisations; idle threads sleep instead of spinning (a robot's
    /// cores have other work); warnings stay silent.
    ///
    /// @param threads that one operator may use
    /// @throws ModelFault if the file is missing or is no model that this runtime can read
    public static OrtSession open(Path model, int threads) {
        return open(model, threads, Map.of());
    }

    /// The same with further settings of ONNX Runtime, by their names there.
    public static OrtSession open(Path model, int threads, Map<String, String> settings) {
        require(model);
        OrtEnvironment environment = environment();
        try (SessionOptions options = options(threads, settings)) {
            return environment.createSession(model.toString(), options);
        } catch (OrtException e) {
            throw new ModelFault("The model file %s cannot be read (%s): run ./parley models verify"
                    .formatted(model, firstLine(e.getMessage())));
        }
    }

    /// What this build can calculate with.
    static Set<OrtProvider> available() {
        environment();
        return OrtEnvironment.getAvailableProviders();
    }

    /// A session and where it calculates.
    public record Opened(OrtSession session, Processor processor) {}

    /// Opens a model on a GPU if that is wanted, and on the CPU where that fails.
    ///
    /// @throws ModelFault if the file is missing or is no model that this runtime can read
    public static Opened open(Path model, int threads, Map<String, String> settings, Processor processor) {
        require(model);
        if (!processor.cuda()) return new Opened(open(model, threads, settings), processor);
        OrtEnvironment environment = environment();
        try (SessionOptions options = options(threads, settings)) {
            options.addCUDA(0);
            return new Opened(environment.createSession(model.toString(), options), processor);
        } catch (OrtException | LinkageError e) {
            return new Opened(open(model, threads, settings), processor.without(firstLine(e.getMessage())));
        }
    }

    /// For a model that is opened later.
    ///
    /// @throws ModelFault if the file is missing
    public static void require(Path model) {
        if (!Files.isReadable(model))
            throw new ModelFault("The model file %s is missing: run ./parley models fetch".formatted(model));
    }

    /// The same for a model that was changed, or made, out of a file.
    ///
    /// @param file where it was read from, for people
    public static OrtSession open(Path file, byte[] model, int threads) {
        OrtEnvironment environment = environment();
        try (SessionOptions options = options(threads, Map.of())) {
            return environment.createSession(model, options);
        } catch (OrtException e) {
            throw new ModelFault("The model file %s cannot be read (%s): run ./parley models verify"
                    .formatted(file, firstLine(e.getMessage())));
        }
    }

    /// The same in memory outside of the heap, which is free again afterwards.
    public static OrtSession open(Path file, ByteBuffer model, int threads, Map<String, String> settings) {
        OrtEnvironment environment = environment();
        try (SessionOptions options = options(threads, settings)) {
            return environment.createSession(model, options);
        } catch (OrtException e) {
            throw new ModelFault("The model file %s cannot be read (%s): run ./parley models verify"
                    .formatted(file, firstLine(e.getMessage())));
        }
    }

    private static SessionOptions options(int threads, Map<String, String> settings) throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        // An arena keeps what the longest utterance took, in each session for itself.
        options.setCPUArenaAllocator(false);
        options.setMemoryPatternOptimization(false);
        options.setOptimizationLevel(OptLevel.ALL_OPT);
        Map<String, String> all =
                new HashMap<>(Map.of("session.intra_op.allow_spinning", "0", "session.inter_op.allow_spinning", "0"));
        all.putAll(settings);
        for (var s : all.entrySet()) options.addConfigEntry(s.getKey(), s.getValue());
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        return options;
    }

    /// An error of ONNX Runtime, as the one line that people get to see.
    public static String firstLine(String message) {
        return message == null ? "no reason given" : message.lines().findFirst().orElse("no reason given");
    }
}
