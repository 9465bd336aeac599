package dev.parley.speech.vosk;

/// How to listen, and what to believe. Costs are by how many nats a second of speech free words fit the sound
/// better than the command.
///
/// @param alternatives readings to look at, held to the grammar
/// @param acceptedCost a command is believed up to this cost ...
/// @param acceptedDistance ... while free words are at most this far from it, of 1, letter by letter ...
/// @param acceptedDoubt ... and all other meanings together are at most so likely: minus the logarithm of its
/// own share
/// @param acceptedStopCost a stop word is believed up to this cost, whatever the other readings are: to stop in
/// vain does no harm
public record VoskSettings(
        int alternatives, double acceptedCost, double acceptedDistance, double acceptedDoubt, double acceptedStopCost) {
    /// Chosen on Korean sentences of synthetic talkers.
    public static final VoskSettings STANDARD = new VoskSettings(20, 1, 0.8, 0.5, 4);

    public VoskSettings {
        if (alternatives < 1 || alternatives > 100)
            throw new IllegalArgumentException("alternatives: %d; expected 1 to 100".formatted(alternatives));
        if (acceptedDistance < 0 || acceptedDistance > 1)
            throw new IllegalArgumentException("acceptedDistance: %s; expected 0 to 1".formatted(acceptedDistance));
    }
}
