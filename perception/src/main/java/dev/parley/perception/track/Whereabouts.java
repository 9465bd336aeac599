package dev.parley.perception.track;

import java.util.ArrayList;
import java.util.List;

/// Where a voice may be: one bearing, or two that a linear array cannot tell apart. When the microphones
/// turn, the wrong one of two moves by twice that angle and the right one stays; so the wrong one dies.
final class Whereabouts {
    /// How far people go on their own while a head turns.
    private static final double OWN_MOTION_RAD = Math.toRadians(10);

    private static final double LONGEST_TURN_S = 4;

    /// Natural logarithm of the odds: 50 to 1.
    private static final double DECIDED = 4;

    private final List<Bearing> bearings = new ArrayList<>(2);
    private final List<Place> anchors = new ArrayList<>(2);
    private double anchorAgeS;
    private double homeRad;

    Whereabouts(Sighting sighting) {
        sighting.places().forEach(p -> bearings.add(new Bearing(p, sighting.varianceRad2())));
        anchors.addAll(sighting.places());
        homeRad = sighting.places().getFirst().azimuthRad();
    }

    void predict(double dtS, boolean silent) {
        bearings.forEach(b -> b.predict(dtS, silent));
        anchorAgeS += dtS;
    }

    /// Of being heard there by a voice that went on as it went, in 1/rad.
    double logDensity(Sighting s, double variance) {
        double best = Double.NEGATIVE_INFINITY;
        for (Bearing b : bearings) for (Place p : s.places()) best = Math.max(best, b.logDensity(p, variance));
        return best;
    }

    /// Of being heard there by a voice that stopped where it was surely heard last, in 1/rad.
    double logDensityAtRest(Sighting s, double variance) {
        double best = Double.NEGATIVE_INFINITY;
        for (Place p : s.places()) best = Math.max(best, Bearing.logNormal(fromHomeRad(p), variance));
        return best;
    }

    /// @param restarted whether it did not go on as it went
    /// @param sure whether it stops here if it falls silent
    void update(Sighting s, double variance, boolean restarted, boolean sure) {
        boolean swapped = swapped(s.places(), restarted);
        for (int i = 0; i < bearings.size(); i++) {
            Place p = paired(s.places(), i, swapped);
            if (restarted) bearings.get(i).restart(p, variance);
            else bearings.get(i).update(p, variance);
        }
        if (bearings.size() == 2 && s.places().size() == 2) doubt(s.places(), swapped);
        if (sure) homeRad = bearings.getFirst().azimuthRad();
    }

    /// Whether the second place is the one that the first bearing means.
    private boolean swapped(List<Place> places, boolean restarted) {
        if (places.size() < 2) return false;
        return distanceRad(places.get(1), restarted) + other(places.get(0), restarted)
                < distanceRad(places.get(0), restarted) + other(places.get(1), restarted);
    }

    private double distanceRad(Place p, boolean restarted) {
        return restarted ? fromHomeRad(p) : Math.abs(bearings.getFirst().innovationRad(p));
    }

    private double other(Place p, boolean restarted) {
        return restarted || bearings.size() < 2
                ? 0
                : Math.abs(bearings.getLast().innovationRad(p));
    }

    private static Place paired(List<Place> places, int bearing, boolean swapped) {
        return places.size() < 2 ? places.getFirst() : places.get(swapped ? 1 - bearing : bearing);
    }

    private void doubt(List<Place> places, boolean swapped) {
        double first = squared(distanceRad(paired(places, 0, swapped), anchors.getFirst()));
        double second = squared(distanceRad(paired(places, 1, swapped), anchors.getLast()));
        double odds = (second - first) / (2 * OWN_MOTION_RAD * OWN_MOTION_RAD);
        if (Math.abs(odds) > DECIDED) bearings.remove(odds > 0 ? 1 : 0);
        else if (anchorAgeS > LONGEST_TURN_S) anchor(paired(places, 0, swapped), paired(places, 1, swapped));
    }

    private void anchor(Place first, Place second) {
        anchors.set(0, first);
        anchors.set(1, second);
        anchorAgeS = 0;
    }

    private double fromHomeRad(Place p) {
        return Math.abs(Frames.wrapped(p.azimuthRad() - homeRad));
    }

    private static double distanceRad(Place a, Place b) {
        return Math.abs(Frames.wrapped(a.azimuthRad() - b.azimuthRad()));
    }

    private static double squared(double v) {
        return v * v;
    }

    /// One, or two that nothing has told apart yet.
    List<Bearing> bearings() {
        return bearings;
    }
}
