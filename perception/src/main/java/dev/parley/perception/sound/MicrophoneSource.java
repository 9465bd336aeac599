package dev.parley.perception.sound;

import dev.parley.perception.AudioFault;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.AudioSource;
import dev.parley.perception.Framer;
import dev.parley.perception.Timekeeper;
import dev.parley.robot.Microphones;
import java.util.stream.IntStream;

/// The microphones of this machine, at 16 kHz or resampled to it. A frame is captured at the moment of its
/// last sample: the clock when it was read, less what the device had captured beyond it.
///
/// A device whose rate changes, or that sends at another pace than it says, is lost (and found again with its
/// new rate), never misheard. It asks the device what there is before it reads, since a device that has been unplugged
/// may let a
/// reader wait for ever. One thread reads; `close` may come from another and ends the sound.
public final class MicrophoneSource implements AudioSource {
    private static final long LOST_NANOS = 1_000_000_000L;
    private static final long SHORTEST_WAIT_NANOS = 1_000_000L;

    private final CaptureLine line;
    private final Timekeeper time;
    private final int[] picked;
    private final Framer framer;
    private final byte[] bytes;
    private final float[][] block;
    private final int rateHz;
    private final PaceCheck pace;
    private long lastNanos = Long.MIN_VALUE;
    private volatile boolean closed;

    /// @param picked the device's channel of each microphone
    MicrophoneSource(CaptureLine line, int[] picked, Timekeeper time) {
        this.line = line;
        this.time = time;
        this.picked = picked.clone();
        rateHz = line.rateHz();
        pace = new PaceCheck(rateHz);
        int samples = rateHz / 100;
        framer = new Framer(picked.length, rateHz, samples);
        bytes = new byte[samples * bytesPerSample()];
        block = new float[picked.length][samples];
    }

    /// @param device part of the device's name, in any case; empty: the first that fits
    /// @param microphones how many channels the robot's file promises, and which
    /// @param time the clock of the process, and waiting
    /// @throws AudioFault if there is no such device, it is in use, or it has too few channels
    public static MicrophoneSource open(String device, Microphones microphones, Timekeeper time) {
        int[] picked = microphones.channels();
        int least = IntStream.of(picked).max().orElse(0) + 1;
        boolean chosen = !microphones.capture().channels().isEmpty();
        CaptureLine line = JavaCaptureLine.open(device, least, chosen, microphones.rateHz());
        return new MicrophoneSource(line, picked, time);
    }

    @Override
    public int channels() {
        return picked.length;
    }

    @Override
    public boolean read(AudioFrame into) {
        while (!framer.ready()) {
            if (!awaitBlock()) return false;
            int read = line.read(bytes, bytes.length);
            if (closed) return false;
            if (read < bytes.length) throw new AudioFault("The microphone has stopped: check its cable");
            checkRate();
            framer.put(decoded(), block[0].length);
        }
        framer.take(into.channels());
        into.captured(capturedNanos());
        return true;
    }

    /// A change is no sound of another pitch but a fault: whoever opens the device again follows it.
    private void checkRate() {
        if (line.rateHz() != rateHz)
            throw new AudioFault(
                    "The microphone changed from %d to %d Hz: it is opened anew".formatted(rateHz, line.rateHz()));
        pace.accept(block[0].length, line.waiting() / bytesPerSample(), time.nowNanos());
    }

    /// Waits until the device has captured a block; false: the sound is over.
    private boolean awaitBlock() {
        long giveUpNanos = time.nowNanos() + LOST_NANOS;
        for (int had = 0, has = line.waiting(); has < bytes.length; has = line.waiting()) {
            long now = time.nowNanos();
            if (has > had) giveUpNanos = now + LOST_NANOS;
            if (now >= giveUpNanos) throw new AudioFault("The microphone has been silent for 1 s: check its cable");
            time.waitUntil(now + Math.max(SHORTEST_WAIT_NANOS, nanos(bytes.length - has)));
            if (closed || Thread.currentThread().isInterrupted()) return false;
            had = has;
        }
        return !closed;
    }

    private float[][] decoded() {
        for (int i = 0; i < block[0].length; i++)
            for (int c = 0; c < picked.length; c++) {
                int at = i * bytesPerSample() + picked[c] * Short.BYTES;
                block[c][i] = (short) (bytes[at] & 0xff | bytes[at + 1] << 8) / 32768f;
            }
        return block;
    }

    private long capturedNanos() {
        long nanos = time.nowNanos() - nanos(line.waiting());
        lastNanos = Math.max(lastNanos + 1, nanos);
        return lastNanos;
    }

    /// How long the device takes for so many bytes.
    private long nanos(int bytes) {
        return bytes / bytesPerSample() * 1_000_000_000L / rateHz;
    }

    private int bytesPerSample() {
        return line.channels() * Short.BYTES;
    }

    @Override
    public void close() {
        closed = true;
        line.close();
    }
}
