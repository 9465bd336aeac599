package dev.parley.speech.speaker;

import dev.parley.perception.onnx.ModelFault;
import dev.parley.speech.speaker.TorchPickle.Storage;
import dev.parley.speech.speaker.TorchPickle.View;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.razorvine.pickle.PickleException;

/// The weights of a file that PyTorch wrote before version 1.6: five pickles (a magic number, the version,
/// the machine, the weights as views, the keys of their storages), then the storages, each with its length
/// in front (`torch/serialization.py`, `_legacy_save`).
final class TorchFile {
    private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
    private static final long LARGEST_FILE = 64 << 20;

    /// @param shape as PyTorch has it
    /// @param values the last dimension runs fastest
    record Tensor(long[] shape, float[] values) {}

    private final Path file;
    private final Map<String, float[]> storages = new HashMap<>();

    private TorchFile(Path file) {
        this.file = file;
    }

    /// The tensors of the map with this key.
    ///
    /// @throws ModelFault when the file is missing, damaged, or asks for more than weights need
    static Map<String, Tensor> read(Path file, String key) {
        try {
            if (Files.size(file) > LARGEST_FILE) throw unusable(file, "is too large");
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                return new TorchFile(file).read(in, key);
            }
        } catch (EOFException e) {
            throw unusable(file, "is cut short");
        } catch (IOException e) {
            throw unusable(file, "cannot be read");
        } catch (ModelFault e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever a reader of pickles makes of bytes that are none.
            throw unusable(file, "holds no weights (%s)".formatted(e.getMessage()));
        }
    }

    private static ModelFault unusable(Path file, String why) {
        return new ModelFault("The model file %s %s: run ./parley models verify".formatted(file, why));
    }

    private Map<String, Tensor> read(DataInputStream in, String key) throws IOException {
        TorchPickle pickle = new TorchPickle();
        if (!MAGIC.equals(pickle.load(in))) throw new PickleException("it is not from PyTorch, or from a later one");
        pickle.load(in);
        pickle.load(in);
        Map<String, View> views = new HashMap<>();
        ((Map<?, ?>) ((Map<?, ?>) pickle.load(in)).get(key))
                .forEach((name, view) -> views.put((String) name, (View) view));
        Set<String> needed = views.values().stream().map(v -> v.storage().key()).collect(Collectors.toSet());
        for (Object storage : (List<?>) pickle.load(in)) {
            int count = count(in);
            // What the training kept for itself is larger than the weights.
            if (needed.contains((String) storage)) storages.put((String) storage, floats(in, count));
            else in.skipNBytes((long) count * Float.BYTES);
        }
        Map<String, Tensor> tensors = new HashMap<>();
        views.forEach((name, view) -> tensors.put(name, tensor(view)));
        return tensors;
    }

    private int count(DataInputStream in) throws IOException {
        long count = Long.reverseBytes(in.readLong());
        if (count < 0 || count > LARGEST_FILE / Float.BYTES) throw unusable(file, "is damaged");
        return (int) count;
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        byte[] raw = in.readNBytes(count * Float.BYTES);
        if (raw.length < count * Float.BYTES) throw new EOFException();
        float[] values = new float[count];
        ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    private Tensor tensor(View view) {
        long[] shape = view.shape().stream().mapToLong(n -> n).toArray();
        long size = 1;
        for (int d = shape.length - 1; d >= 0; d--) {
            if (shape[d] < 0 || size > LARGEST_FILE || view.stride().get(d) != size && shape[d] > 1)
                throw new PickleException("a tensor is not laid out row by row");
            size *= shape[d];
        }
        float[] values = new float[(int) size];
        System.arraycopy(storage(view.storage()), (int) view.offset(), values, 0, values.length);
        return new Tensor(shape, values);
    }

    private float[] storage(Storage storage) {
        float[] values = storages.get(storage.key());
        if (values == null) throw new PickleException("a storage is missing");
        return values;
    }
}
