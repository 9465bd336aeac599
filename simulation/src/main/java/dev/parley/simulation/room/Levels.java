package dev.parley.simulation.room;

/// How loud things are at a microphone, in decibels of full scale (RMS).
///
/// @param speechAt1mDb active speech level of a talker one metre away; -26 is what telephone tests use
/// (ITU-T P.56)
/// @param noiseDb of the room and the microphone together
public record Levels(double speechAt1mDb, double noiseDb) {
    public static final Levels QUIET_HALL = new Levels(-26, -66);

    public Levels {
        if (!(speechAt1mDb >= -80 && speechAt1mDb <= 0) || !(noiseDb <= 0))
            throw new IllegalArgumentException(
                    "levels: expected speech of -80 to 0 dB and noise of at most 0 dB, not %s and %s"
                            .formatted(speechAt1mDb, noiseDb));
    }

    /// No noise at all.
    public Levels withoutNoise() {
        return new Levels(speechAt1mDb, Double.NEGATIVE_INFINITY);
    }

    static double amplitude(double db) {
        return Math.pow(10, db / 20);
    }
}
