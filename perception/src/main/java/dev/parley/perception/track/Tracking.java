package dev.parley.perception.track;

/// How voices are followed. All times in seconds.
///
/// @param windowS of sound in one detection
/// @param ageS from the middle of that sound to the moment of the detection: so old is what it says
/// @param birthS of sure detections make a voice; unsure ones count for less
/// @param reportS a silent voice is still reported so long
/// @param rememberS and known again so long, if it goes on near where it would be
/// @param learnS a source that is as steady as no talker so long is noise
public record Tracking(double windowS, double ageS, double birthS, double reportS, double rememberS, double learnS) {
    public static final Tracking STANDARD = new Tracking(0.25, 0.14, 0.4, 2, 5, 10);

    public Tracking {
        check(windowS > 0 && windowS <= 5, "a windowS of at most 5");
        check(ageS >= 0 && ageS <= 5, "an ageS of 0 to 5");
        check(birthS >= 0 && birthS <= 5, "a birthS of 0 to 5");
        check(reportS >= 0 && reportS <= rememberS && rememberS <= 60, "0 <= reportS <= rememberS <= 60");
        check(learnS >= 5 && learnS <= 600, "a learnS of 5 to 600");
    }

    private static void check(boolean right, String expected) {
        if (!right) throw new IllegalArgumentException("Tracking needs " + expected);
    }
}
