package dev.parley.perception.localize;

import dev.parley.perception.Detection;
import java.util.ArrayList;
import java.util.List;

/// The voices in a stretch of sound.
///
/// The highest place of the map is the first, over an utterance that of the votes where they differ. Others
/// are where many bins found their best direction, apart from it (two voices seldom share a bin: Ö. Yılmaz
/// & S. Rickard, "Blind separation of speech mixtures via time-frequency masking", IEEE Trans. Signal
/// Processing 52, 2004).
final class Peaks {
    /// 25°, in columns.
    static final int APART = 5;

    private static final int AT_MOST = 4;
    private static final int REACH = 2;
    private static final int REFINED_WITHIN = 1;

    /// Of the first voice's votes, for a further one: of a moment, whose votes are few, and of an
    /// utterance.
    private static final double OF_MOMENT = 0.15;

    private static final double OF_UTTERANCE = 0.1;
    private static final float[] KERNEL = {1, 0.7f, 0.25f};

    private Peaks() {}

    /// Of a moment. The map finds the first voice, since votes are few.
    static List<Detection> of(Evidence evidence, Sphere sphere) {
        return sphere.size() == 0 || !Confidence.anyone(evidence)
                ? List.of()
                : from(highest(evidence.map, sphere, new boolean[sphere.columns()]), OF_MOMENT, evidence, sphere);
    }

    /// Of an utterance. Where the votes found the first voice elsewhere than the map did, they are
    /// believed: two voices at once can be highest between them.
    static List<Detection> ofUtterance(Evidence evidence, Sphere sphere) {
        if (sphere.size() == 0 || !Confidence.anyone(evidence)) return List.of();
        boolean[] none = new boolean[sphere.columns()];
        int first = highest(evidence.map, sphere, none);
        int voted = highest(smoothed(evidence.votes, sphere), sphere, none);
        boolean elsewhere = apart(sphere, first % sphere.columns(), voted % sphere.columns()) > REFINED_WITHIN;
        return from(elsewhere && evidence.votesWeight > 0 ? voted : first, OF_UTTERANCE, evidence, sphere);
    }

    private static List<Detection> from(int first, double leastShare, Evidence evidence, Sphere sphere) {
        List<Detection> voices = new ArrayList<>();
        boolean[] taken = new boolean[sphere.columns()];
        double contrast = contrast(evidence, sphere, first);
        float[] votes = smoothed(evidence.votes, sphere);
        float most = near(votes, sphere, first);
        voices.add(voice(evidence.sharp, evidence, sphere, first, Confidence.of(contrast, evidence), 1));
        take(taken, sphere, first);
        while (voices.size() < AT_MOST) {
            int next = highest(votes, sphere, taken);
            double share = next < 0 ? 0 : votes[next] / most;
            if (!(share > leastShare)) break;
            voices.add(voice(votes, evidence, sphere, next, Confidence.ofFurther(share, evidence), Math.min(1, share)));
            take(taken, sphere, next);
        }
        return voices;
    }

    /// @return -1 if all are taken
    private static int highest(float[] map, Sphere sphere, boolean[] taken) {
        int highest = -1;
        for (int d = 0; d < map.length; d++)
            if (!taken[d % sphere.columns()]
                    && (highest < 0 || map[d] > map[highest])
                    && sphere.looked(d / sphere.columns(), d % sphere.columns())) highest = d;
        return highest;
    }

    /// Of the highest other place that is higher than those around it, against the highest, both above the
    /// mean.
    static double contrast(Evidence evidence, Sphere sphere, int first) {
        int columns = sphere.columns();
        double[] around = new double[columns];
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

    private static void take(boolean[] taken, Sphere sphere, int direction) {
        for (int by = -APART + 1; by < APART; by++) taken[sphere.beside(direction % sphere.columns(), by)] = true;
    }

    private static float[] smoothed(float[] votes, Sphere sphere) {
        int columns = sphere.columns();
        float[] smoothed = new float[votes.length];
        for (int d = 0; d < votes.length; d++)
            for (int by = 1 - KERNEL.length; by < KERNEL.length; by++)
                smoothed[d] += KERNEL[Math.abs(by)] * votes[d / columns * columns + sphere.beside(d % columns, by)];
        return smoothed;
    }

    private static float near(float[] votes, Sphere sphere, int direction) {
        int columns = sphere.columns();
        float most = Float.MIN_NORMAL;
        for (int row = 0; row < sphere.rows(); row++)
            for (int by = -REACH; by <= REACH; by++)
                most = Math.max(most, votes[row * columns + sphere.beside(direction % columns, by)]);
        return most;
    }

    /// @param fine the map in which the place between directions is looked for
    private static Detection voice(
            float[] fine, Evidence evidence, Sphere sphere, int at, double confidence, double share) {
        int columns = sphere.columns();
        int row = at / columns;
        int column = at % columns;
        for (int by = -REFINED_WITHIN; by <= REFINED_WITHIN; by++) {
            int beside = sphere.beside(at % columns, by);
            if (fine[row * columns + beside] > fine[row * columns + column]) column = beside;
        }
        double fineColumn = column + aside(fine, sphere, row, column);
        double fineRow = row + upward(fine, sphere, row, column);
        return new Detection(
                sphere.at(fineRow, fineColumn), sphere.mirror(fineRow, fineColumn), confidence, evidence.power * share);
    }

    /// To the top of the parabola through a place and those to its left and right.
    private static double aside(float[] map, Sphere sphere, int row, int column) {
        int left = sphere.beside(column, -1);
        int right = sphere.beside(column, 1);
        if (left == column || right == column) return 0;
        int start = row * sphere.columns();
        return top(map[start + left], map[start + column], map[start + right]);
    }

    private static double upward(float[] map, Sphere sphere, int row, int column) {
        if (row == 0 || row == sphere.rows() - 1) return 0;
        int columns = sphere.columns();
        return top(map[(row - 1) * columns + column], map[row * columns + column], map[(row + 1) * columns + column]);
    }

    private static double top(double before, double at, double after) {
        double bend = before - 2 * at + after;
        return bend < 0 ? Math.clamp(0.5 * (before - after) / bend, -1.0, 1.0) : 0;
    }
}
