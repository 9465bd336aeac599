package dev.parley.perception.wav;

import dev.parley.perception.AudioFault;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.AudioSource;
import dev.parley.perception.Framer;
import dev.parley.perception.Timekeeper;
import java.nio.file.Path;

/// A recording as if it were heard now: 16 kHz frames, each handed out when its last sample would have been
/// captured, or as fast as they are taken if the [Timekeeper] never waits. All stamps lie 10 ms apart on
/// one clock.
public final class WavSource implements AudioSource {
    private static final int BLOCK = 1024;

    private final WavFile file;
    private final Timekeeper time;
    private final Framer framer;
    private final float[][] block;
    private final long startNanos;
    private long frames;
    private boolean over;
    private volatile boolean closed;

    private WavSource(WavFile file, Timekeeper time) {
        this.file = file;
        this.time = time;
        this.framer = new Framer(file.channels(), file.rateHz(), BLOCK);
        this.block = new float[file.channels()][BLOCK];
        this.startNanos = time.nowNanos();
    }

    /// @throws AudioFault if the file cannot be read
    public static WavSource open(Path path, Timekeeper time) {
        return new WavSource(WavFile.open(path), time);
    }

    @Override
    public int channels() {
        return file.channels();
    }

    @Override
    public boolean live() {
        return false;
    }

    @Override
    public boolean read(AudioFrame into) {
        while (!framer.ready() && !over && !closed) fill();
        if (closed || !framer.ready()) return false;
        long endNanos = startNanos + ++frames * AudioFrame.NANOS;
        time.waitUntil(endNanos);
        framer.take(into.channels());
        into.captured(endNanos);
        return true;
    }

    /// See [WavFile#badSamples].
    public long badSamples() {
        return file.badSamples();
    }

    /// See [WavFile#missingSeconds].
    public double missingSeconds() {
        return file.missingSeconds();
    }

    private void fill() {
        int read = readUnlessClosed();
        if (read > 0) framer.put(block, read);
        else {
            framer.finish();
            over = true;
        }
    }

    private int readUnlessClosed() {
        try {
            return file.read(block, BLOCK);
        } catch (AudioFault e) {
            if (closed) return 0;
            throw e;
        }
    }

    @Override
    public void close() {
        closed = true;
        file.close();
    }
}
