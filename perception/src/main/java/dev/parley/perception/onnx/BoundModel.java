package dev.parley.perception.onnx;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/// A model whose inputs and outputs stay where they are: [#run] copies nothing and allocates nothing on the
/// Java heap, which matters to what runs for every frame of sound. ONNX Runtime's Java binding makes new
/// arrays for every call, so this goes to its C interface (`OrtIoBinding`).
///
/// One thread at a time. Everything handed out belongs to the model and ends with it.
final class BoundModel implements AutoCloseable {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int FATAL = 4;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment made = arena.allocate(ValueLayout.JAVA_LONG);
    /// What to release, the newest first.
    private final Deque<Runnable> open = new ArrayDeque<>();

    private final long session;
    private final long memory;

    /// A tensor in memory of our own.
    record Tensor(MemorySegment values, long handle) {}

    /// Inputs and outputs of one kind of run.
    record Binding(long handle) {}

    /// @param threads that one operator may use
    /// @throws ModelFault if the file is missing or no model that this runtime can read
    BoundModel(Path model, int threads) {
        if (!Files.isReadable(model))
            throw new ModelFault("The model file %s is missing: run ./parley models fetch".formatted(model));
        OnnxSessions.environment();
        try {
            call(CApi.CREATE_ENV, FATAL, arena.allocateFrom("parley").address(), made.address());
            long environment = kept(CApi.RELEASE_ENV);
            long options = options(threads);
            call(
                    CApi.CREATE_SESSION,
                    environment,
                    arena.allocateFrom(model.toString()).address(),
                    options,
                    made.address());
            session = kept(CApi.RELEASE_SESSION);
            call(CApi.CREATE_MEMORY_INFO, 0, 0, made.address());
            memory = kept(CApi.RELEASE_MEMORY_INFO);
        } catch (ModelFault e) {
            close();
            throw new ModelFault("The model file %s cannot be read (%s): run ./parley models verify"
                    .formatted(model, e.getMessage()));
        }
    }

    private long options(int threads) {
        call(CApi.CREATE_OPTIONS, made.address());
        long options = kept(CApi.RELEASE_OPTIONS);
        call(CApi.SET_THREADS, options, threads);
        call(CApi.SET_LOG_SEVERITY, options, FATAL);
        call(
                CApi.SET_CONFIGURATION,
                options,
                arena.allocateFrom("session.intra_op.allow_spinning").address(),
                arena.allocateFrom("0").address());
        return options;
    }

    Tensor floats(long... shape) {
        return tensor(arena.allocate(ValueLayout.JAVA_FLOAT, size(shape)), FLOAT, shape);
    }

    /// One number, without a shape.
    Tensor scalar(long value) {
        return tensor(arena.allocateFrom(ValueLayout.JAVA_LONG, value), INT64);
    }

    private Tensor tensor(MemorySegment values, int type, long... shape) {
        long dimensions = arena.allocateFrom(ValueLayout.JAVA_LONG, shape).address();
        call(
                CApi.CREATE_TENSOR,
                memory,
                values.address(),
                values.byteSize(),
                dimensions,
                (long) shape.length,
                type,
                made.address());
        return new Tensor(values, kept(CApi.RELEASE_TENSOR));
    }

    /// @throws ModelFault if the model has no such input or output, or of another shape
    Binding bind(Map<String, Tensor> inputs, Map<String, Tensor> outputs) {
        call(CApi.CREATE_BINDING, session, made.address());
        long binding = kept(CApi.RELEASE_BINDING);
        inputs.forEach((name, t) -> bind(CApi.BIND_INPUT, binding, name, t));
        outputs.forEach((name, t) -> bind(CApi.BIND_OUTPUT, binding, name, t));
        return new Binding(binding);
    }

    private void bind(MethodHandle how, long binding, String name, Tensor tensor) {
        call(how, binding, arena.allocateFrom(name).address(), tensor.handle);
    }

    /// Reads the bound inputs, writes the bound outputs.
    ///
    /// @throws ModelFault if the model fails at it
    void run(Binding binding) {
        long status;
        try {
            status = (long) CApi.RUN.invokeExact(session, 0L, binding.handle);
        } catch (Throwable e) {
            throw new ModelFault("ONNX Runtime could not be called: " + e.getMessage());
        }
        CApi.check(status);
    }

    private static void call(MethodHandle function, Object... arguments) {
        long status;
        try {
            status = (long) function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new ModelFault("ONNX Runtime could not be called: " + e.getMessage());
        }
        CApi.check(status);
    }

    private long kept(MethodHandle release) {
        long pointer = made.get(ValueLayout.JAVA_LONG, 0);
        open.push(() -> release(release, pointer));
        return pointer;
    }

    private static void release(MethodHandle release, long pointer) {
        try {
            release.invokeExact(pointer);
        } catch (Throwable e) {
            throw new ModelFault("ONNX Runtime could not be called: " + e.getMessage());
        }
    }

    private static long size(long[] shape) {
        long size = 1;
        for (long s : shape) size *= s;
        return size;
    }

    /// Once; later calls do nothing.
    @Override
    public void close() {
        open.forEach(Runnable::run);
        open.clear();
        if (arena.scope().isAlive()) arena.close();
    }
}
