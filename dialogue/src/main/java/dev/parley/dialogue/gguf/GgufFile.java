package dev.parley.dialogue.gguf;

import dev.parley.perception.onnx.ModelFault;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A language model in one GGUF file (versions 2 and 3): what is said about it, and its weights, which stay
/// on disk until they are asked for. Thread-safe; close it when the weights have been read.
final class GgufFile implements AutoCloseable {
    private static final int MAGIC = 0x46554747;
    private static final long MOST_TENSORS = 10_000;
    private static final long MOST_ENTRIES = 10_000;
    private static final int MOST_DIMENSIONS = 3;
    /// Three of them multiply within a long.
    private static final long LARGEST_DIMENSION = 1 << 20;
    private static final int USUAL_ALIGNMENT = 32;

    private final Path file;
    private final Arena arena = Arena.ofShared();
    private final Map<String, Object> entries = new LinkedHashMap<>();
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    /// Weights as the file holds them.
    ///
    /// @param rows outer dimension, 1 for a vector
    /// @param columns inner dimension, which runs fastest
    record Tensor(String name, Encoding encoding, int rows, int columns, MemorySegment raw) {
        /// All of it, row after row.
        float[] values() {
            float[] values = new float[rows * columns];
            encoding.decode(raw, values);
            return values;
        }
    }

    private record Place(String name, Encoding encoding, int rows, int columns, long offset) {}

    /// @throws ModelFault if it is no such file, is cut short, or is encoded in a way that is not read here
    GgufFile(Path file) {
        this.file = file;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
        } catch (IOException e) {
            close();
            throw fault("cannot be read");
        } catch (IndexOutOfBoundsException e) {
            close();
            throw fault("is cut short");
        } catch (ModelFault e) {
            close();
            throw e;
        }
    }

    private void read(MemorySegment all) {
        GgufCursor in = new GgufCursor(file, all);
        if (in.int32() != MAGIC) throw fault("is no GGUF file");
        int version = in.int32();
        if (version != 2 && version != 3) throw fault("is of GGUF version %d, not 2 or 3".formatted(version));
        long tensorCount = in.count(MOST_TENSORS, "tensors");
        long entryCount = in.count(MOST_ENTRIES, "entries");
        for (long i = 0; i < entryCount; i++) entries.put(in.text(), in.value(in.int32()));
        List<Place> places = new ArrayList<>();
        for (long i = 0; i < tensorCount; i++) places.add(place(in));
        long start = in.aligned(number("general.alignment").orElse(USUAL_ALIGNMENT));
        for (Place p : places) {
            long size = p.encoding.bytes((long) p.rows * p.columns);
            MemorySegment raw = all.asSlice(Math.addExact(start, p.offset), size);
            tensors.put(p.name, new Tensor(p.name, p.encoding, p.rows, p.columns, raw));
        }
    }

    private Place place(GgufCursor in) {
        String name = in.text();
        int dimensions = in.int32();
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS)
            throw fault("is damaged: %s has %d dimensions".formatted(name, dimensions));
        long columns = dimension(in, name);
        long rows = 1;
        for (int d = 1; d < dimensions; d++) rows *= dimension(in, name);
        if (columns * rows > Integer.MAX_VALUE) throw tooLarge(name);
        Encoding encoding = Encoding.of(in.int32())
                .orElseThrow(() -> fault("holds %s in an encoding that is not read here; take a file in one of %s"
                        .formatted(name, Encoding.names())));
        if (columns % encoding.block() != 0) throw fault("is damaged: %s has half a block".formatted(name));
        return new Place(name, encoding, (int) rows, (int) columns, in.int64());
    }

    private long dimension(GgufCursor in, String name) {
        long size = in.int64();
        if (size < 1 || size > LARGEST_DIMENSION) throw tooLarge(name);
        return size;
    }

    private ModelFault tooLarge(String name) {
        return fault("is damaged, or too large: %s has a size that cannot be".formatted(name));
    }

    /// @throws ModelFault if there is none
    Tensor tensor(String name) {
        return Optional.ofNullable(tensors.get(name)).orElseThrow(() -> fault("has no %s".formatted(name)));
    }

    boolean has(String tensor) {
        return tensors.containsKey(tensor);
    }

    Optional<String> text(String key) {
        return entries.get(key) instanceof String s ? Optional.of(s) : Optional.empty();
    }

    Optional<Integer> number(String key) {
        return entries.get(key) instanceof Number n ? Optional.of(n.intValue()) : Optional.empty();
    }

    Optional<Float> real(String key) {
        return entries.get(key) instanceof Number n ? Optional.of(n.floatValue()) : Optional.empty();
    }

    Optional<Boolean> flag(String key) {
        return entries.get(key) instanceof Boolean b ? Optional.of(b) : Optional.empty();
    }

    /// A list of texts; empty if there is none.
    List<String> texts(String key) {
        return entries.get(key) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    /// A list of whole numbers; empty if there is none.
    List<Integer> numbers(String key) {
        return entries.get(key) instanceof List<?> list && list.stream().allMatch(Number.class::isInstance)
                ? list.stream().map(n -> ((Number) n).intValue()).toList()
                : List.of();
    }

    ModelFault fault(String why) {
        return new ModelFault("The model file %s %s".formatted(file, why));
    }

    @Override
    public void close() {
        if (arena.scope().isAlive()) arena.close();
    }
}
