package dev.parley.dialogue.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.parley.perception.onnx.ModelFault;
import dev.parley.perception.onnx.OnnxSessions;
import dev.parley.perception.onnx.Processor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// A transformer that says what may come next, with the keys and values of what it has read kept in place:
/// one buffer is both its input and its output.
///
/// One thread.
final class CausalModel implements AutoCloseable {
    private static final Map<String, String> SETTINGS = Map.of("session.intra_op.allow_spinning", "1");

    private final ModelFolder folder;
    private final OrtSession session;
    private final Processor processor;
    private final int context;
    private final Map<String, OnnxTensor> inputs = new HashMap<>();
    private final Map<String, OnnxValue> kept = new LinkedHashMap<>();
    private final LongBuffer ids;
    private final LongBuffer ones;
    private final float[] logits;
    private final boolean onlyLast;
    private final FloatBuffer lastLogits;
    private int length;

    /// @param context positions that memory is taken for; no more than the model has
    /// @throws ModelFault if the model cannot be opened, or wants what is not given here
    CausalModel(ModelFolder folder, int context, int threads, Processor wanted) {
        this.folder = folder;
        this.context = Math.min(context, folder.context());
        var opened = OnnxSessions.open(folder.onnx(), threads, SETTINGS, wanted);
        session = opened.session();
        processor = opened.processor();
        try {
            ids = longs(this.context);
            ones = longs(this.context);
            for (int i = 0; i < this.context; i++) ones.put(i, 1);
            logits = new float[folder.vocabulary()];
            lastLogits = floats(folder.vocabulary());
            onlyLast = shape(folder.logitsName())[1] == 1;
            check(Set.of(folder.idsName(), folder.maskName(), "position_ids"));
            keep();
        } catch (OrtException | RuntimeException e) {
            close();
            throw e instanceof ModelFault f ? f : fault(OnnxSessions.firstLine(e.getMessage()));
        }
    }

    /// Where it calculates.
    Processor processor() {
        return processor;
    }

    private void check(Set<String> known) throws OrtException {
        for (String name : session.getInputNames())
            if (!known.contains(name) && !name.startsWith("past_key_values."))
                throw fault("it wants an input %s, which is not known here".formatted(name));
    }

    private void keep() throws OrtException {
        long[] shape = {1, folder.sharedHeads(), context, folder.headWidth()};
        int floats = Math.multiplyExact(Math.multiplyExact(folder.sharedHeads(), context), folder.headWidth());
        for (int l = 0; l < folder.layers(); l++) {
            keep(folder.keyNames().formatted(l), folder.nextKeyNames().formatted(l), floats, shape);
            keep(folder.valueNames().formatted(l), folder.nextValueNames().formatted(l), floats, shape);
        }
        if (onlyLast) kept.put(folder.logitsName(), tensor(lastLogits, 1, 1, folder.vocabulary()));
    }

    private void keep(String past, String present, int floats, long[] shape) throws OrtException {
        OnnxJavaType type = info(session.getInputInfo(), past).type;
        int bytes = type == OnnxJavaType.FLOAT16 ? Short.BYTES : Float.BYTES;
        ByteBuffer buffer =
                ByteBuffer.allocateDirect(Math.multiplyExact(floats, bytes)).order(ByteOrder.nativeOrder());
        OnnxTensor tensor = OnnxTensor.createTensor(OnnxSessions.environment(), buffer, shape, type);
        inputs.put(past, tensor);
        kept.put(present, tensor);
    }

    private TensorInfo info(Map<String, NodeInfo> nodes, String name) {
        NodeInfo node = nodes.get(name);
        if (node == null || !(node.getInfo() instanceof TensorInfo t)) throw fault("it has no " + name);
        return t;
    }

    private long[] shape(String output) throws OrtException {
        return info(session.getOutputInfo(), output).getShape();
    }

    int vocabulary() {
        return folder.vocabulary();
    }

    /// Positions that there is room for.
    int context() {
        return context;
    }

    /// Positions read so far.
    int length() {
        return length;
    }

    /// Forgets what was read after this many positions.
    void backTo(int position) {
        if (position < 0 || position > length) throw new IllegalArgumentException("back to " + position);
        length = position;
    }

    /// Reads on.
    ///
    /// @param from of the tokens, and to before which
    /// @return how likely each token is to come next, unscaled; overwritten by the next call
    /// @throws IllegalStateException beyond the context
    float[] read(int[] tokens, int from, int to) {
        int count = to - from;
        if (count < 1 || length + count > context) throw new IllegalStateException("no room for %d".formatted(count));
        for (int i = 0; i < count; i++) ids.put(i, tokens[from + i]);
        OrtEnvironment env = OnnxSessions.environment();
        try (OnnxTensor in = OnnxTensor.createTensor(env, ids.slice(0, count), new long[] {1, count});
                OnnxTensor mask =
                        OnnxTensor.createTensor(env, ones.slice(0, length + count), new long[] {1, length + count})) {
            inputs.put(folder.idsName(), in);
            inputs.put(folder.maskName(), mask);
            run(count);
        } catch (OrtException e) {
            throw fault(OnnxSessions.firstLine(e.getMessage()));
        }
        length += count;
        return logits;
    }

    private void run(int count) throws OrtException {
        if (onlyLast) {
            session.run(inputs, Set.of(), kept).close();
            lastLogits.get(0, logits);
            return;
        }
        try (OrtSession.Result result = session.run(inputs, Set.of(folder.logitsName()), kept)) {
            FloatBuffer all = ((OnnxTensor) result.get(folder.logitsName()).orElseThrow()).getFloatBuffer();
            all.get((count - 1) * logits.length, logits);
        }
    }

    private OnnxTensor tensor(FloatBuffer buffer, long... shape) throws OrtException {
        return OnnxTensor.createTensor(OnnxSessions.environment(), buffer, shape);
    }

    private static FloatBuffer floats(int size) {
        return ByteBuffer.allocateDirect(size * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    private static LongBuffer longs(int size) {
        return ByteBuffer.allocateDirect(size * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }

    private ModelFault fault(String why) {
        Path at = folder.onnx().toAbsolutePath().getParent();
        return ModelFolder.fault(at, why);
    }

    @Override
    public void close() {
        kept.values().forEach(OnnxValue::close);
        kept.clear();
        try {
            session.close();
        } catch (OrtException | IllegalStateException e) {
            // Closed already, or beyond help: either way there is nothing left to free.
        }
    }
}
