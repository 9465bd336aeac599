package dev.parley.speech.speaker;

/// How sure it is that a vector is of the voice that is nearest to it.
///
/// A logistic regression over nearness and length, fitted to 13 people of various languages (each introduced
/// with 9 s; pieces of 0.4 to 5 s), target and impostor weighed alike. See docs/adr/0025-speakers.md.
final class Likeness {
    /// Less than this tells nothing.
    static final double LEAST_S = 0.5;
    /// From here on it is taken for that person.
    static final double SURE = 0.95;

    private static final double LONGEST_S = 5;
    /// Two people who are as near as each other are not told apart.
    private static final double LEAST_MARGIN = 0.04;

    private Likeness() {}

    /// @param best the cosine to the nearest voice
    /// @param second the cosine to the next one; -1 where there is none
    /// @param seconds of speech that the vector was made of
    /// @return 0 to 1
    static double confidence(double best, double second, double seconds) {
        if (best - second < LEAST_MARGIN) return 0;
        double octaves = Math.log(Math.clamp(seconds, LEAST_S, LONGEST_S)) / Math.log(2);
        return 1 / (1 + Math.exp(-(35.0 * best - 4.28 * octaves + 3.53 * best * octaves - 23.3)));
    }
}
