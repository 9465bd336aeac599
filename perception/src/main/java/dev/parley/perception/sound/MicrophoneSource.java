package dev.parley.perception.sound;

import dev.parley.perception.AudioFault;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.AudioSource;
import dev.parley.perception.Framer;
import dev.parley.perception.Stamp;
import dev.parley.robot.Microphones;
import java.util.Optional;
import java.util.function.LongSupplier;

/// The microphones of this machine, at 16 kHz or resampled to it. A frame's stamp is the moment its last
/// sample was captured: the clock when it was read, less what the device had captured beyond it.
///
/// One thread reads; `close` may come from another and ends the sound.
public final class MicrophoneSource implements AudioSource {
    private final CaptureLine line;
    private final LongSupplier clock;
    private final int channels;
    private final Framer framer;
    private final byte[] bytes;
    private final float[][] block;
    private long lastNanos = Long.MIN_VALUE;
    private volatile boolean closed;

    MicrophoneSource(CaptureLine line, int channels, LongSupplier clock) {
        this.line = line;
        this.clock = clock;
        this.channels = channels;
        int samples = line.rateHz() / 100;
        framer = new Framer(channels, line.rateHz(), samples);
        bytes = new byte[samples * line.channels() * Short.BYTES];
        block = new float[channels][samples];
    }

    /// @param device part of the device's name, in any case; empty: the first that fits
    /// @param microphones how many channels the robot's file promises
    /// @param clock of the process, in nanoseconds
    /// @throws AudioFault if there is no such device, it is in use, or it has too few channels
    public static MicrophoneSource open(String device, Microphones microphones, LongSupplier clock) {
        int channels = microphones.positions().size();
        return new MicrophoneSource(JavaCaptureLine.open(device, channels, microphones.rateHz()), channels, clock);
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public Optional<AudioFrame> next() {
        while (!framer.ready()) {
            int read = line.read(bytes, bytes.length);
            if (closed) return Optional.empty();
            if (read < bytes.length)
                throw new AudioFault("The microphone has stopped: check its cable, then start again");
            framer.put(decoded(), block[0].length);
        }
        return Optional.of(new AudioFrame(new Stamp(0, capturedNanos()), framer.take()));
    }

    private float[][] decoded() {
        for (int i = 0; i < block[0].length; i++)
            for (int c = 0; c < channels; c++) {
                int at = (i * line.channels() + c) * Short.BYTES;
                block[c][i] = (short) (bytes[at] & 0xff | bytes[at + 1] << 8) / 32768f;
            }
        return block;
    }

    private long capturedNanos() {
        long samplesBeyond = line.waiting() / (line.channels() * Short.BYTES);
        long nanos = clock.getAsLong() - samplesBeyond * 1_000_000_000L / line.rateHz();
        lastNanos = Math.max(lastNanos + 1, nanos);
        return lastNanos;
    }

    @Override
    public void close() {
        closed = true;
        line.close();
    }
}
