package dev.parley.speech.speaker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.razorvine.pickle.IObjectConstructor;
import net.razorvine.pickle.Opcodes;
import net.razorvine.pickle.PickleException;
import net.razorvine.pickle.PickleUtils;
import net.razorvine.pickle.Unpickler;

/// Reads the pickles of a PyTorch file. A pickle is a program: of its instructions only those are carried
/// out that build numbers, texts, lists and maps, and of classes it may name only tensors, storages of
/// floats and ordered maps. Anything else is refused.
final class TorchPickle extends Unpickler {
    private static final int LONGEST_TEXT = 1024;

    private static final short[] HARMLESS = {
        Opcodes.PROTO,
        Opcodes.STOP,
        Opcodes.MARK,
        Opcodes.NONE,
        Opcodes.NEWTRUE,
        Opcodes.NEWFALSE,
        Opcodes.BININT,
        Opcodes.BININT1,
        Opcodes.BININT2,
        Opcodes.LONG1,
        Opcodes.BINFLOAT,
        Opcodes.EMPTY_TUPLE,
        Opcodes.TUPLE,
        Opcodes.TUPLE1,
        Opcodes.TUPLE2,
        Opcodes.TUPLE3,
        Opcodes.EMPTY_LIST,
        Opcodes.APPEND,
        Opcodes.APPENDS,
        Opcodes.EMPTY_DICT,
        Opcodes.SETITEM,
        Opcodes.SETITEMS,
        Opcodes.BINGET,
        Opcodes.LONG_BINGET,
        Opcodes.BINPUT,
        Opcodes.LONG_BINPUT,
        Opcodes.REDUCE,
        Opcodes.BINPERSID
    };

    private static final Map<String, IObjectConstructor> CLASSES = Map.of(
            "collections OrderedDict", _ -> new LinkedHashMap<>(),
            "torch FloatStorage", _ -> "floats",
            "torch._utils _rebuild_tensor_v2", TorchPickle::view);

    /// Where the values lie: a run of floats with this key.
    record Storage(String key) {}

    /// A tensor as a view of its storage.
    record View(Storage storage, long offset, List<Long> shape, List<Long> stride) {}

    @Override
    protected Object dispatch(short opcode) throws IOException {
        switch (opcode) {
            case Opcodes.GLOBAL -> stack.add(named(line() + " " + line()));
            case Opcodes.BINUNICODE -> stack.add(text());
            // The state of an ordered map: which version of PyTorch wrote it.
            case Opcodes.BUILD -> stack.pop();
            default -> {
                for (short harmless : HARMLESS) if (opcode == harmless) return super.dispatch(opcode);
                throw new PickleException("instruction %d is not needed for weights".formatted(opcode));
            }
        }
        return NO_RETURN_VALUE;
    }

    private static IObjectConstructor named(String name) {
        IObjectConstructor known = CLASSES.get(name);
        if (known == null) throw new PickleException("%s is not needed for weights".formatted(name));
        return known;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (short c = PickleUtils.readbyte(input); c != '\n'; c = PickleUtils.readbyte(input)) {
            if (c < ' ' || line.length() >= LONGEST_TEXT) throw new PickleException("a name is damaged");
            line.append((char) c);
        }
        return line.toString();
    }

    private String text() throws IOException {
        int length = PickleUtils.bytes_to_integer(PickleUtils.readbytes(input, 4));
        if (length < 0 || length > LONGEST_TEXT) throw new PickleException("a text of %d bytes".formatted(length));
        return new String(PickleUtils.readbytes(input, length), StandardCharsets.UTF_8);
    }

    /// `("storage", FloatStorage, key, device, count, view)`
    @Override
    protected Object persistentLoad(Object id) {
        if (id instanceof Object[] parts && parts.length >= 5 && parts[2] instanceof String key)
            return new Storage(key);
        throw new PickleException("a storage is damaged");
    }

    /// `_rebuild_tensor_v2(storage, offset, shape, stride, …)`
    private static Object view(Object[] arguments) {
        if (arguments.length >= 4
                && arguments[0] instanceof Storage storage
                && arguments[1] instanceof Number offset
                && arguments[2] instanceof Object[] shape
                && arguments[3] instanceof Object[] stride)
            return new View(storage, offset.longValue(), numbers(shape), numbers(stride));
        throw new PickleException("a tensor is damaged");
    }

    private static List<Long> numbers(Object[] values) {
        return java.util.Arrays.stream(values)
                .map(v -> v instanceof Number n ? n.longValue() : -1L)
                .toList();
    }
}
