package dev.parley.speech.vosk;

/// How to listen, and what to believe.
///
/// @param alternatives readings to look at, held to the grammar
/// @param acceptedCost a command is believed while free words fit the sound better by at most so many nats a
/// second of speech ...
/// @param acceptedDistance ... and free words are at most this far from the command, of 1, letter by letter
public record VoskSettings(int alternatives, double acceptedCost, double acceptedDistance) {
    /// Chosen on Korean synthetic talkers; see the decision about Vosk.
    public static final VoskSettings STANDARD = new VoskSettings(10, 6, 0.75);

    public VoskSettings {
        if (alternatives < 1 || alternatives > 100) throw new IllegalArgumentException("alternatives: 1 to 100");
    }
}
