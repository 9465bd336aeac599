package dev.parley.speech.moonshine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import dev.parley.perception.onnx.OnnxSessions;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/// The keys and values of the decoder's own attention: two sets of buffers outside of the heap, one read and
/// one written by each step, kept from utterance to utterance. Shape of each: `[row][head][position][width]`.
///
/// They have room for a few seconds of speech, and twice as much each time that an utterance needs it; the
/// room of a long one is given back after it. For the longest, all the models together would need 270 MB.
final class KeyValueCache implements AutoCloseable {
    private static final int LONGEST = 256;
    /// Five seconds of quick speech.
    private static final int USUAL = 32;

    private final int tensors;
    private final int rows;
    private final int heads;
    private final int width;
    private Arena arena = Arena.ofShared();
    private FloatBuffer[] past;
    private FloatBuffer[] present;
    private int room = USUAL;
    private int positions;

    KeyValueCache(int tensors, int rows, int heads, int width) {
        this.tensors = tensors;
        this.rows = rows;
        this.heads = heads;
        this.width = width;
        this.past = buffers();
        this.present = buffers();
    }

    private FloatBuffer[] buffers() {
        FloatBuffer[] buffers = new FloatBuffer[tensors];
        for (int i = 0; i < tensors; i++)
            buffers[i] = arena.allocate(ValueLayout.JAVA_FLOAT, (long) rows * heads * room * width)
                    .asByteBuffer()
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
        return buffers;
    }

    void clear() {
        positions = 0;
        if (room > USUAL) {
            arena.close();
            allocate(USUAL);
        }
    }

    private void allocate(int positions) {
        arena = Arena.ofShared();
        room = positions;
        past = buffers();
        present = buffers();
    }

    boolean isFull() {
        return positions + 1 >= LONGEST;
    }

    /// What the next step reads.
    OnnxTensor past(int tensor, int rows) throws OrtException {
        return tensor(past[tensor], rows, positions);
    }

    /// Where the next step writes.
    OnnxTensor present(int tensor, int rows) throws OrtException {
        return tensor(present[tensor], rows, positions + 1);
    }

    private OnnxTensor tensor(FloatBuffer buffer, int rows, int length) throws OrtException {
        // A first step has no past; ONNX Runtime wants a shape that is empty in its rows, not in its positions.
        long[] shape = length == 0 ? new long[] {0, heads, 1, width} : new long[] {rows, heads, length, width};
        int size = length == 0 ? 0 : rows * heads * length * width;
        return OnnxTensor.createTensor(OnnxSessions.environment(), buffer.slice(0, size), shape);
    }

    /// Makes what was written the past, with the rows that hypotheses go on from.
    void goOn(int[] parents, int rows) {
        positions++;
        if (positions + 1 > room) grow();
        if (inPlace(parents, rows)) {
            FloatBuffer[] written = present;
            present = past;
            past = written;
            return;
        }
        int row = heads * positions * width;
        for (int t = 0; t < past.length; t++)
            for (int r = 0; r < rows; r++) past[t].put(r * row, present[t], parents[r] * row, row);
    }

    /// What was written stays.
    private void grow() {
        Arena small = arena;
        FloatBuffer[] written = present;
        allocate(2 * room);
        for (int t = 0; t < tensors; t++) present[t].put(0, written[t], 0, written[t].capacity());
        small.close();
    }

    private static boolean inPlace(int[] parents, int rows) {
        for (int r = 0; r < rows; r++) if (parents[r] != r) return false;
        return true;
    }

    @Override
    public void close() {
        arena.close();
    }
}
