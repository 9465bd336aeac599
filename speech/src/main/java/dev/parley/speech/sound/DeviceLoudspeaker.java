package dev.parley.speech.sound;

import dev.parley.perception.Played;
import dev.parley.speech.Loudspeaker;
import dev.parley.speech.Samples;

/// A sound device. It is fed 10 ms at a time and holds 40 ms, so that silence comes within about 50 ms.
/// What it is fed is told to the echo canceller at the same time, with when it will leave.
public final class DeviceLoudspeaker implements Loudspeaker {
    private final PlaybackLine line;
    private final Played played;
    private volatile boolean silenced;

    DeviceLoudspeaker(PlaybackLine line, Played played) {
        this.line = line;
        this.played = played;
    }

    /// @throws dev.parley.speech.VoiceFault if the device is in use or gone
    @Override
    public void play(Samples samples, Runnable firstSample) {
        silenced = false;
        float[] audio = samples.audio();
        if (audio.length == 0) return;
        line.prepare(samples.rateHz());
        byte[] bytes = new byte[samples.rateHz() / 100 * Short.BYTES];
        for (int at = 0; at < audio.length && !silenced; at += bytes.length / Short.BYTES) {
            int length = encoded(audio, at, bytes);
            line.write(bytes, length);
            tell(audio, at, length / Short.BYTES, samples.rateHz());
            if (at == 0) firstSample.run();
        }
        played.over();
        if (silenced) line.flush();
        else line.drain();
    }

    /// Behind these samples there are none: they leave after all that the device still holds.
    private void tell(float[] audio, int from, int count, int rateHz) {
        long heldNanos = (line.held() - count) * 1_000_000_000L / rateHz;
        played.accept(audio, from, count, rateHz, System.nanoTime() + heldNanos);
    }

    private static int encoded(float[] audio, int from, byte[] bytes) {
        int count = Math.min(bytes.length / Short.BYTES, audio.length - from);
        for (int i = 0; i < count; i++) {
            int sample = Math.clamp(Math.round(audio[from + i] * 32768f), Short.MIN_VALUE, Short.MAX_VALUE);
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        return count * Short.BYTES;
    }

    @Override
    public void silence() {
        silenced = true;
        line.flush();
    }

    @Override
    public void close() {
        silence();
        line.close();
    }
}
