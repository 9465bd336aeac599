package dev.parley.perception.track;

/// Whether a source is as steady as a fan: nobody talks for so long without a pause, equally loud, from a
/// place that does not move against the room, the robot or its head.
final class Steadiness {
    private static final double MEMORY_S = 10;
    private static final double ALWAYS = 0.8;
    private static final double LOUDNESS_DB = 2.5;
    private static final double STILL_RAD = Math.toRadians(5);

    private final LeakyCircle[] frames = {new LeakyCircle(), new LeakyCircle(), new LeakyCircle()};
    private double heardS;
    private double presence;
    private double weight;
    private double meanDb;
    private double meanDb2;
    private double loudnessWeight;

    void heard(Place place, double powerDb, double dtS) {
        double share = 1 - Math.exp(-dtS / MEMORY_S);
        heardS += dtS;
        present(1, share);
        frames[0].add(place.azimuthRad(), share);
        frames[1].add(place.fromBaseRad(), share);
        frames[2].add(place.fromHeadRad(), share);
        meanDb += share * (powerDb - meanDb);
        meanDb2 += share * (powerDb * powerDb - meanDb2);
        loudnessWeight += share * (1 - loudnessWeight);
    }

    /// Not heard, though nothing louder was.
    void silent(double dtS) {
        present(0, 1 - Math.exp(-dtS / MEMORY_S));
    }

    private void present(int now, double share) {
        presence += share * (now - presence);
        weight += share * (1 - weight);
    }

    double powerDb() {
        return loudnessWeight == 0 ? 0 : meanDb / loudnessWeight;
    }

    boolean noiseAfter(double learnS) {
        return heardS >= learnS
                && presence >= ALWAYS * weight
                && loudnessDeviationDb() <= LOUDNESS_DB
                && stillIn(0) | stillIn(1) | stillIn(2);
    }

    private boolean stillIn(int frame) {
        return frames[frame].deviationRad() <= STILL_RAD;
    }

    private double loudnessDeviationDb() {
        double mean = powerDb();
        return Math.sqrt(Math.max(0, meanDb2 / loudnessWeight - mean * mean));
    }

    /// Where it is in each frame in which it stands still; empty for the others.
    LearntNoise noise() {
        return new LearntNoise(
                new double[] {frames[0].meanRad(), frames[1].meanRad(), frames[2].meanRad()},
                new boolean[] {stillIn(0), stillIn(1), stillIn(2)},
                powerDb());
    }
}
