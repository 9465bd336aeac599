package dev.parley.launch;

import dev.parley.speech.Loudspeaker;
import dev.parley.speech.sound.ChosenLoudspeaker;
import java.util.function.Consumer;

/// Opens the loudspeaker: a device if there is one; otherwise speech takes its time in silence.
public final class Speakers {
    private Speakers() {}

    /// @param note gets a line for people when nothing will be heard
    public static Loudspeaker best(Consumer<String> note) {
        ChosenLoudspeaker chosen = ChosenLoudspeaker.choose("", new RealTime());
        if (!chosen.silentBecause().isEmpty()) note.accept(chosen.silentBecause());
        return chosen.loudspeaker();
    }
}
