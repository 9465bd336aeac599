package dev.parley.launch;

import dev.parley.perception.AudioFrame;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Frames to read into that may wait in a queue and are used again. Thread-safe; a frame belongs to whoever
/// took it until it is given back.
final class FramePool {
    private final BlockingQueue<AudioFrame> free;
    private final int channels;

    /// @param size how many frames may be under way at once; more are made as needed and not kept
    FramePool(int size, int channels) {
        this.free = new ArrayBlockingQueue<>(size);
        this.channels = channels;
        for (int i = 0; i < size; i++) free.add(new AudioFrame(channels));
    }

    AudioFrame take() {
        AudioFrame frame = free.poll();
        return frame == null ? new AudioFrame(channels) : frame;
    }

    void giveBack(AudioFrame frame) {
        free.offer(frame);
    }
}
