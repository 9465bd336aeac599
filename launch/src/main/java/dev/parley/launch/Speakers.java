package dev.parley.launch;

import dev.parley.perception.Played;
import dev.parley.speech.Loudspeaker;
import dev.parley.speech.sound.ChosenLoudspeaker;
import java.util.function.Consumer;

/// Opens the loudspeaker: a device if there is one; otherwise speech takes its time in silence.
public final class Speakers {
    private Speakers() {}

    /// @param note gets a line for people when nothing will be heard
    public static Loudspeaker best(Consumer<String> note) {
        return best(note, Played.BY_NOBODY);
    }

    /// @param played is told what is played
    public static Loudspeaker best(Consumer<String> note, Played played) {
        ChosenLoudspeaker chosen = ChosenLoudspeaker.choose("", new RealTime(), played);
        if (!chosen.silentBecause().isEmpty()) note.accept(chosen.silentBecause());
        return chosen.loudspeaker();
    }
}
