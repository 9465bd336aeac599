package dev.parley.simulation.room;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Resampler;
import dev.parley.robot.Microphones.Position;
import dev.parley.speech.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/// A room in which people stand and speak. Sound goes straight from each mouth to each microphone, at 343
/// m/s, and loses half its amplitude with every doubling of the distance; nothing is reflected.
///
/// Anyone may speak from any thread, and several at a time; [RoomMicrophones] listen.
public final class Room {
    private static final int LONGEST_SECONDS = 120;
    private static final int FADE_SAMPLES = 80;

    private final Levels levels;
    private final LongSupplier clock;
    private final List<Speech> speaking = new CopyOnWriteArrayList<>();

    /// @param clock the one that the microphones wait by
    public Room(Levels levels, LongSupplier clock) {
        this.levels = levels;
        this.clock = clock;
    }

    /// When something said begins and ends, at the mouth.
    public record Spoken(long startNanos, long endNanos) {}

    /// Speaks now.
    public Spoken say(Samples samples, Position mouth) {
        return say(samples, mouth, clock.getAsLong());
    }

    /// Speaks at a moment. Whatever the recording's level, it sounds as loud as the room's levels say;
    /// silence stays silent.
    ///
    /// @param samples at any rate from 4 to 192 kHz, at most two minutes
    /// @param mouth in the map frame
    /// @throws IllegalArgumentException for sound that is none: not finite, too long, an impossible rate
    public Spoken say(Samples samples, Position mouth, long startNanos) {
        check(samples);
        Speech speech = new Speech(levelled(samples), mouth, startNanos);
        speaking.add(speech);
        return new Spoken(speech.startNanos(), speech.endNanos());
    }

    private static void check(Samples samples) {
        if (samples.rateHz() < 4_000 || samples.rateHz() > 192_000 || samples.seconds() > LONGEST_SECONDS)
            throw new IllegalArgumentException("sound of %.1f s at %d Hz: expected at most %d s at 4000 to 192000 Hz"
                    .formatted(samples.seconds(), samples.rateHz(), LONGEST_SECONDS));
        for (float s : samples.audio())
            if (!Float.isFinite(s)) throw new IllegalArgumentException("sound with samples that are not finite");
    }

    private float[] levelled(Samples samples) {
        float[] audio = at16kHz(samples);
        double rms = ActiveLevel.rms(audio);
        double gain = rms == 0 ? 0 : Levels.amplitude(levels.speechAt1mDb()) / rms;
        for (int i = 0; i < audio.length; i++) {
            int fromEdge = Math.min(i, audio.length - 1 - i);
            audio[i] *= (float) (gain * Math.min(1, (double) fromEdge / FADE_SAMPLES));
        }
        return audio;
    }

    private static float[] at16kHz(Samples samples) {
        Resampler resampler = new Resampler(samples.rateHz(), AudioFrame.RATE_HZ);
        int length = samples.audio().length;
        float[] most = new float[resampler.mostOutput(length)];
        int written = resampler.resample(samples.audio(), length, most);
        float[] rest = new float[most.length];
        int last = resampler.finish(rest);
        float[] all = Arrays.copyOf(most, written + last);
        System.arraycopy(rest, 0, all, written, last);
        return all;
    }

    /// Adds one frame of all that is being said, at microphones that go from one place to another
    /// meanwhile.
    void addTo(float[][] channels, long frameStartNanos, double[][] from, double[][] to) {
        for (int s = 0; s < speaking.size(); s++) {
            Speech speech = speaking.get(s);
            for (int m = 0; m < channels.length; m++)
                speech.addTo(
                        channels[m],
                        frameStartNanos,
                        distanceM(speech.mouth(), from[m]),
                        distanceM(speech.mouth(), to[m]));
        }
        if (!speaking.isEmpty()) speaking.removeIf(s -> s.overAt(frameStartNanos));
    }

    private static double distanceM(Position mouth, double[] microphone) {
        double dx = mouth.xM() - microphone[0];
        double dy = mouth.yM() - microphone[1];
        double dz = mouth.zM() - microphone[2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    Levels levels() {
        return levels;
    }
}
