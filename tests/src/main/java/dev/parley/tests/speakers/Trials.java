package dev.parley.tests.speakers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How near pairs of one person and pairs of two people are, and where both kinds of error are as frequent.
final class Trials {
    private final List<Double> targets = new ArrayList<>();
    private final List<Double> impostors = new ArrayList<>();

    void add(boolean same, float[] a, float[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) dot += a[i] * b[i];
        (same ? targets : impostors).add(dot);
    }

    int targets() {
        return targets.size();
    }

    int impostors() {
        return impostors.size();
    }

    /// In percent.
    double equalErrorRate() {
        Collections.sort(targets);
        Collections.sort(impostors);
        double best = 1;
        double rate = 1;
        for (double threshold : targets) {
            double missed = (double) below(targets, threshold) / targets.size();
            double taken = 1 - (double) below(impostors, threshold) / impostors.size();
            if (Math.abs(missed - taken) < best) {
                best = Math.abs(missed - taken);
                rate = (missed + taken) / 2;
            }
        }
        return 100 * rate;
    }

    private static int below(List<Double> sorted, double threshold) {
        int at = Collections.binarySearch(sorted, threshold);
        int first = at < 0 ? -at - 1 : at;
        while (first > 0 && sorted.get(first - 1) >= threshold) first--;
        return first;
    }
}
