package dev.parley.perception.localize;

/// How sure a direction is: the share of such directions that were right within 10° in simulated rooms.
final class Confidence {
    /// A quarter of a second in which a twentieth of the band is voice.
    static float LEAST_WEIGHT = 2;

    private Confidence() {}

    static boolean anyone(Evidence evidence) {
        return evidence.weight > LEAST_WEIGHT;
    }

    static double of(double contrast, Evidence evidence) {
        return 1 - contrast;
    }

    static double ofFurther(double share, Evidence evidence) {
        return Math.min(1, share);
    }
}
