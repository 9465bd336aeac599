package dev.parley.simulation.room;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Resampler;
import dev.parley.robot.Microphones.Position;
import dev.parley.speech.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/// A room in which people stand and speak. Sound goes from each mouth to each microphone at 343 m/s, and
/// loses half its amplitude with every doubling of the distance; if the room has walls, they send it back.
///
/// Anyone may speak from any thread, and several at a time; [RoomMicrophones] listen. With walls, whoever
/// speaks first works out what they make of it, for some milliseconds.
public final class Room {
    private static final int LONGEST_SECONDS = 120;
    private static final int FADE_SAMPLES = 80;

    private final Levels levels;
    private final Acoustics acoustics;
    private final LongSupplier clock;
    private final List<Speech> speaking = new CopyOnWriteArrayList<>();
    private final List<RoomMicrophones> listeners = new CopyOnWriteArrayList<>();

    /// Without walls.
    public Room(Levels levels, LongSupplier clock) {
        this(levels, Acoustics.OPEN, clock);
    }

    /// @param clock the one that the microphones wait by
    public Room(Levels levels, Acoustics acoustics, LongSupplier clock) {
        this.levels = levels;
        this.acoustics = acoustics;
        this.clock = clock;
    }

    /// When something said begins and ends, at the mouth.
    public record Spoken(long startNanos, long endNanos) {}

    /// Speaks now.
    public Spoken say(Samples samples, Position mouth) {
        return spoken(ready(levelled(samples), standing(mouth)).start());
    }

    /// Speaks at a moment. Whatever the recording's level, it sounds as loud as the room's levels say;
    /// silence stays silent.
    ///
    /// @param samples at any rate from 4 to 192 kHz, at most two minutes
    /// @param mouth in the map frame; with walls, at most 10 cm from them
    /// @throws IllegalArgumentException for sound that is none: not finite, too long, an impossible rate
    public Spoken say(Samples samples, Position mouth, long startNanos) {
        return spoken(ready(levelled(samples), standing(mouth)).start(startNanos));
    }

    private static Spoken spoken(Speech speech) {
        return new Spoken(speech.startNanos(), speech.endNanos());
    }

    private Mouth standing(Position mouth) {
        return new Mouth.Still(acoustics.walls().map(w -> w.standing(mouth)).orElse(mouth));
    }

    /// A sound at a gain of its own, about to begin.
    Ready ready(Samples samples, double gainAt1mDb, Mouth mouth) {
        float[] audio = faded(checked(samples), Levels.amplitude(gainAt1mDb));
        return ready(audio, mouth);
    }

    private Ready ready(float[] audio, Mouth mouth) {
        return new Ready(
                audio,
                mouth,
                listeners.stream().map(l -> new Prepared(l, l.late(mouth))).toList());
    }

    /// What one listener will hear after the first reflections.
    private record Prepared(RoomMicrophones listener, LateReflections late) {}

    /// A sound that can begin at once.
    final class Ready {
        private final float[] audio;
        private final Mouth mouth;
        private final List<Prepared> prepared;

        private Ready(float[] audio, Mouth mouth, List<Prepared> prepared) {
            this.audio = audio;
            this.mouth = mouth;
            this.prepared = prepared;
        }

        Speech start() {
            return start(clock.getAsLong());
        }

        Speech start(long startNanos) {
            Speech speech = new Speech(audio, mouth, startNanos);
            speaking.removeIf(s -> s.overAt(startNanos));
            speaking.add(speech);
            prepared.forEach(p -> p.listener.hear(speech, p.late));
            return speech;
        }
    }

    /// Nothing more leaves the mouth; the room still rings.
    void cut(Speech speech) {
        speech.cut(clock.getAsLong());
    }

    /// From now on it hears what is said, and what is just being said.
    void listen(RoomMicrophones listener) {
        listeners.add(listener);
        for (Speech speech : speaking) listener.hear(speech, listener.late(speech.mouth()));
    }

    void forget(RoomMicrophones listener) {
        listeners.remove(listener);
    }

    private float[] levelled(Samples samples) {
        float[] audio = checked(samples);
        double rms = ActiveLevel.rms(audio);
        return faded(audio, rms == 0 ? 0 : Levels.amplitude(levels.speechAt1mDb()) / rms);
    }

    /// At 16 kHz, in an array of its own.
    private static float[] checked(Samples samples) {
        if (samples.rateHz() < 4_000 || samples.rateHz() > 192_000 || samples.seconds() > LONGEST_SECONDS)
            throw new IllegalArgumentException("sound of %.1f s at %d Hz: expected at most %d s at 4000 to 192000 Hz"
                    .formatted(samples.seconds(), samples.rateHz(), LONGEST_SECONDS));
        for (float s : samples.audio())
            if (!Float.isFinite(s)) throw new IllegalArgumentException("sound with samples that are not finite");
        return at16kHz(samples);
    }

    /// In place; a sound that begins or ends at once would click.
    private static float[] faded(float[] audio, double gain) {
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

    /// Of whatever sounds: itself, and what the walls send back at once.
    List<Mirrored> images() {
        return acoustics.walls().map(Acoustics.Walls::images).orElse(List.of(Mirrored.NOT));
    }

    Levels levels() {
        return levels;
    }

    Acoustics acoustics() {
        return acoustics;
    }
}
