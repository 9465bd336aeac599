package dev.parley.speech;

import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;

/// One utterance, understood as far as speech goes.
///
/// @param named whether it began with a wake phrase, by its sound; the words may tell it, too
public record Heard(Stamp stamp, Transcript transcript, Speaker speaker, Direction from, boolean named) {
    /// Of which only the words are known.
    public Heard(Stamp stamp, Transcript transcript, Speaker speaker, Direction from) {
        this(stamp, transcript, speaker, from, false);
    }

    /// The same voice, understood otherwise.
    public Heard with(Transcript other) {
        return new Heard(stamp, other, speaker, from, named);
    }
}
