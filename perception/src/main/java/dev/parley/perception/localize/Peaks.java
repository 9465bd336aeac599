package dev.parley.perception.localize;

import dev.parley.perception.Detection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The voices in a stretch of sound.
///
/// Of a moment the first is the highest place of the map, and a further one is where most is explained that
/// the others do not explain, bin by bin (two voices seldom share a bin: Ö. Yılmaz & S. Rickard, "Blind
/// separation of speech mixtures via time-frequency masking", IEEE Trans. Signal Processing 52, 2004). Over
/// an utterance the first two are those that explain most together, since the map of two voices can be
/// highest between them.
///
/// One thread. Allocates what it returns.
final class Peaks {
    /// 25°, in columns.
    static final int APART = 5;

    private static final int AT_MOST = 4;
    private static final int REACH = 2;

    /// Of a further voice; less is not worth a word.
    private static final double LEAST_CONFIDENCE = 0.05;

    private final Sphere sphere;
    private final boolean[] taken;
    private final float[] beyond;
    private final float[] around;

    Peaks(Sphere sphere) {
        this.sphere = sphere;
        taken = new boolean[sphere.columns()];
        beyond = new float[sphere.columns()];
        around = new float[sphere.columns()];
    }

    List<Detection> of(Evidence evidence) {
        return anyone(evidence) ? from(highest(evidence), evidence) : List.of();
    }

    List<Detection> ofUtterance(Evidence evidence) {
        return anyone(evidence) ? from(highestIn(greaterOfTwo(evidence), evidence), evidence) : List.of();
    }

    private boolean anyone(Evidence evidence) {
        return sphere.size() > 0 && Confidence.anyone(evidence);
    }

    private List<Detection> from(int first, Evidence evidence) {
        List<Detection> voices = new ArrayList<>(AT_MOST);
        Arrays.fill(taken, false);
        int column = first % sphere.columns();
        double confidence = Confidence.of(contrast(evidence, first), evidence);
        voices.add(new FinePlace(evidence, sphere).ofFirst(first, confidence));
        for (int c = 0; c < beyond.length; c++) beyond[c] = evidence.beyond(column, c);
        take(column);
        while (voices.size() < AT_MOST) {
            int next = mostBeyond();
            if (next < 0) break;
            double sure = Confidence.ofFurther(beyond[next] - mean(), evidence);
            if (!(sure >= LEAST_CONFIDENCE)) break;
            double share = Math.min(1, beyond[next] / Math.max(Float.MIN_NORMAL, evidence.beyond(next, column)));
            voices.add(new FinePlace(evidence, sphere).ofFurther(highestIn(next, evidence), beyond, sure, share));
            take(next);
            for (int c = 0; c < beyond.length; c++) beyond[c] = Math.min(beyond[c], evidence.beyond(next, c));
        }
        return voices;
    }

    private int highest(Evidence evidence) {
        int highest = -1;
        for (int d = 0; d < evidence.map.length; d++)
            if ((highest < 0 || evidence.map[d] > evidence.map[highest])
                    && sphere.looked(d / sphere.columns(), d % sphere.columns())) highest = d;
        return highest;
    }

    private int highestIn(int column, Evidence evidence) {
        int highest = -1;
        for (int row = 0; row < sphere.rows(); row++) {
            int d = row * sphere.columns() + column;
            if ((highest < 0 || evidence.map[d] > evidence.map[highest]) && sphere.looked(row, column)) highest = d;
        }
        return highest < 0 ? column : highest;
    }

    /// Of the two columns that explain most together, the one that explains more alone.
    private int greaterOfTwo(Evidence evidence) {
        int one = 0;
        int other = 0;
        for (int a = 0; a < taken.length; a++)
            for (int b = 0; b < a; b++)
                if (apart(sphere, a, b) >= APART && evidence.together(a, b) > evidence.together(one, other)) {
                    one = a;
                    other = b;
                }
        return evidence.alone[one] >= evidence.alone[other] ? one : other;
    }

    /// @return -1 if all are taken
    private int mostBeyond() {
        int most = -1;
        for (int c = 0; c < beyond.length; c++) if (!taken[c] && (most < 0 || beyond[c] > beyond[most])) most = c;
        return most;
    }

    private double mean() {
        double sum = 0;
        int count = 0;
        for (int c = 0; c < beyond.length; c++)
            if (!taken[c]) {
                sum += beyond[c];
                count++;
            }
        return sum / count;
    }

    private void take(int column) {
        for (int by = -APART + 1; by < APART; by++) taken[sphere.beside(column, by)] = true;
    }

    /// Of the highest other place that is higher than those around it, against the highest, both above the
    /// mean.
    private double contrast(Evidence evidence, int first) {
        int columns = sphere.columns();
        Arrays.fill(around, 0);
        double mean = 0;
        for (int d = 0; d < evidence.map.length; d++) {
            around[d % columns] = Math.max(around[d % columns], evidence.map[d]);
            mean += evidence.map[d] / evidence.map.length;
        }
        double second = mean;
        for (int c = 0; c < columns; c++)
            if (around[c] >= around[sphere.beside(c, 1)]
                    && around[c] >= around[sphere.beside(c, -1)]
                    && apart(sphere, c, first % columns) > REACH) second = Math.max(second, around[c]);
        double height = evidence.map[first] - mean;
        return height > 0 ? (second - mean) / height : 1;
    }

    private static int apart(Sphere sphere, int a, int b) {
        int d = Math.abs(a - b);
        return sphere.around() ? Math.min(d, sphere.columns() - d) : d;
    }
}
