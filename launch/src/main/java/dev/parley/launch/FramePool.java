package dev.parley.launch;

import dev.parley.perception.AudioFrame;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Copies of frames that can wait in a queue, in arrays that are used again: a source may overwrite its own
/// at once. Thread-safe; a frame belongs to whoever took it until it is given back.
final class FramePool {
    private final BlockingQueue<float[][]> free;
    private final int channels;

    /// @param size how many frames may be under way at once; more are made as needed and not kept
    FramePool(int size, int channels) {
        this.free = new ArrayBlockingQueue<>(size);
        this.channels = channels;
        for (int i = 0; i < size; i++) free.add(new float[channels][AudioFrame.SAMPLES]);
    }

    AudioFrame copy(AudioFrame frame) {
        float[][] pooled = free.poll();
        float[][] block = pooled == null ? new float[channels][AudioFrame.SAMPLES] : pooled;
        for (int c = 0; c < channels; c++) System.arraycopy(frame.channels()[c], 0, block[c], 0, AudioFrame.SAMPLES);
        return new AudioFrame(frame.stamp(), block);
    }

    void giveBack(AudioFrame frame) {
        free.offer(frame.channels());
    }
}
