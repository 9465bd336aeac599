package dev.parley.perception.localize;

/// How sure a direction is: the share of such directions that are right within 10°, as found in simulated
/// rooms (logistic regression; 480 rooms of 0.6 s, 4 and 8 microphones, diffuse noise at 5 and -5 dB, a
/// fan, and the stretches of them in which nobody spoke).
final class Confidence {
    /// Of the weights: less is no voice.
    private static final float LEAST_WEIGHT = 1;

    private static final float USUAL_WEIGHT = 10;

    private Confidence() {}

    static boolean anyone(Evidence evidence) {
        return evidence.weight > LEAST_WEIGHT;
    }

    /// @param contrast of the second highest peak against the highest, 0 to 1
    static double of(double contrast, Evidence evidence) {
        return logistic(4.2 - 7.6 * contrast + 1.4 * Math.log(evidence.weight / USUAL_WEIGHT));
    }

    /// Of a further voice, fitted likewise to the moments of 50 rooms with two talkers and 50 with one. Half
    /// of what is found where one talker speaks alone are echoes, and they explain little of what was heard.
    ///
    /// @param clear what it explains beyond the others, above what any direction would
    static double ofFurther(double clear, Evidence evidence) {
        return clear > 0 ? logistic(2.5 * Math.log(clear) - 1.4 * Math.log(evidence.plain)) : 0;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
