package dev.parley.speech.spotter;

/// What a speech recognizer makes of a stretch of sound.
///
/// @param score how surely its decoder finds one of the stop words in it, nats; 0 is certain
/// @param heard what its encoder heard, `[frame][Ear.WIDTH]`; may be empty
public record Opinion(double score, float[] heard) {
    private static final float[] NOTHING = {};

    /// Of a decoder alone.
    public static Opinion of(double score) {
        return new Opinion(score, NOTHING);
    }
}
