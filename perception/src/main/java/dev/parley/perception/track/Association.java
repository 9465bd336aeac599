package dev.parley.perception.track;

import java.util.List;

/// Which sighting is which voice: the most likely of all ways to give each voice at most one sighting,
/// where any sighting may also be something new (global nearest neighbour; Blackman & Popoli 1999, section
/// 6.4).
final class Association {
    static final int NEW = -1;

    /// A sighting of nobody that is followed may come from anywhere, but most are of somebody.
    private static final double ELSE_DENSITY = 0.25 / (2 * Math.PI);

    private final double[][] scores;
    private final int[] best;
    private final int[] trial;
    private final boolean[] taken;
    private double bestScore = -1;

    private Association(List<Sighting> sightings, List<Voice> voices) {
        scores = new double[sightings.size()][voices.size()];
        for (int s = 0; s < sightings.size(); s++)
            for (int v = 0; v < voices.size(); v++) scores[s][v] = voices.get(v).score(sightings.get(s), ELSE_DENSITY);
        best = new int[sightings.size()];
        trial = new int[sightings.size()];
        taken = new boolean[voices.size()];
        assign(0, 0);
    }

    static Association of(List<Sighting> sightings, List<Voice> voices) {
        return new Association(sightings, voices);
    }

    private void assign(int sighting, double score) {
        if (sighting == trial.length) {
            keepIfBetter(score);
            return;
        }
        trial[sighting] = NEW;
        assign(sighting + 1, score);
        for (int v = 0; v < taken.length; v++) {
            if (taken[v] || scores[sighting][v] <= 0) continue;
            taken[v] = true;
            trial[sighting] = v;
            assign(sighting + 1, score + scores[sighting][v]);
            taken[v] = false;
        }
    }

    private void keepIfBetter(double score) {
        if (score <= bestScore) return;
        bestScore = score;
        System.arraycopy(trial, 0, best, 0, best.length);
    }

    /// The index of the voice, or [#NEW].
    int voice(int sighting) {
        return best[sighting];
    }

    /// Natural logarithm of how much more likely it is that voice than anything new.
    double score(int sighting, int voice) {
        return scores[sighting][voice];
    }
}
