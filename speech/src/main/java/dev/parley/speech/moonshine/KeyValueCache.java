package dev.parley.speech.moonshine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import dev.parley.perception.onnx.OnnxSessions;
import java.nio.FloatBuffer;

/// The keys and values of the decoder's own attention: two sets of direct buffers, one read and one written
/// by each step, kept from utterance to utterance. Shape of each: `[row][head][position][width]`.
final class KeyValueCache {
    private static final int LONGEST = 256;

    private final int heads;
    private final int width;
    private FloatBuffer[] past;
    private FloatBuffer[] present;
    private int positions;

    KeyValueCache(int tensors, int rows, int heads, int width) {
        this.heads = heads;
        this.width = width;
        this.past = buffers(tensors, rows * heads * LONGEST * width);
        this.present = buffers(tensors, rows * heads * LONGEST * width);
    }

    private static FloatBuffer[] buffers(int count, int size) {
        FloatBuffer[] buffers = new FloatBuffer[count];
        for (int i = 0; i < count; i++) buffers[i] = OnnxModel.floats(size);
        return buffers;
    }

    void clear() {
        positions = 0;
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

    private static boolean inPlace(int[] parents, int rows) {
        for (int r = 0; r < rows; r++) if (parents[r] != r) return false;
        return true;
    }
}
