package dev.parley.simulation.room;

import dev.parley.robot.Microphones.Position;
import dev.parley.speech.Loudspeaker;
import dev.parley.speech.Samples;
import java.util.Optional;

/// The robot's loudspeaker, heard in the simulated room as well: its own microphones hear it, and the
/// room's reflections of it. Its gain is always the same, so that an echo canceller finds the same echo
/// path from one sentence to the next. Threads as of every [Loudspeaker].
public final class RoomLoudspeaker implements Loudspeaker {
    /// In the chest: 8 cm ahead of the microphones' middle and 25 cm below.
    private static final Mouth CHEST = new Mouth.Mounted(new Position(0.08, 0, -0.25));

    /// The body shades the microphones from it: at them it is about as loud as a talker one metre away.
    private static final double GAIN_AT_1M_DB = -12;

    private final Room room;
    private final Loudspeaker out;
    private volatile Optional<Speech> playing = Optional.empty();

    /// @param out which takes its time to play, and may be silent
    public RoomLoudspeaker(Room room, Loudspeaker out) {
        this.room = room;
        this.out = out;
    }

    @Override
    public void play(Samples samples, Runnable firstSample) {
        Room.Ready ready = room.ready(samples, GAIN_AT_1M_DB, CHEST);
        out.play(samples, () -> {
            playing = Optional.of(ready.start());
            firstSample.run();
        });
        playing = Optional.empty();
    }

    @Override
    public void silence() {
        out.silence();
        playing.ifPresent(room::cut);
    }

    @Override
    public void close() {
        silence();
        out.close();
    }
}
