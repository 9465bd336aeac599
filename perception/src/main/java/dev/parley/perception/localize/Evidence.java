package dev.parley.perception.localize;

import java.util.Arrays;

/// What a stretch of sound says about each direction and about each two of them, as sums over its bins. One
/// thread.
///
/// @see DirectionMap
final class Evidence {
    /// How well each direction explains what was heard, by the robust weights.
    final float[] map;

    /// Likewise by the sharp weights.
    final float[] sharp;

    /// How well each column explains it, by the plain weights.
    final float[] alone;

    /// `[greater column][lesser column]`: how much one explains better than the other, whichever it is, bin
    /// by bin. Two voices seldom share a bin, so that a bin says it of one of them.
    final float[][] apart;

    /// Sums of the weights behind the map and behind the columns, and of the voice's power.
    float weight;

    float plain;
    float power;

    Evidence(Sphere sphere) {
        map = new float[sphere.size()];
        sharp = new float[sphere.size()];
        alone = new float[sphere.columns()];
        apart = new float[sphere.columns()][];
        for (int c = 0; c < apart.length; c++) apart[c] = new float[c];
    }

    /// What a column explains that another does not.
    float beyond(int other, int column) {
        return (difference(other, column) + alone[column] - alone[other]) / 2;
    }

    /// What two columns explain together, each bin by the one that explains it better.
    float together(int a, int b) {
        return (difference(a, b) + alone[a] + alone[b]) / 2;
    }

    private float difference(int a, int b) {
        return a == b ? 0 : apart[Math.max(a, b)][Math.min(a, b)];
    }

    void add(Evidence other, float times) {
        add(other.map, times, map);
        add(other.sharp, times, sharp);
        add(other.alone, times, alone);
        for (int c = 0; c < apart.length; c++) add(other.apart[c], times, apart[c]);
        weight += times * other.weight;
        plain += times * other.plain;
        power += times * other.power;
    }

    private static void add(float[] from, float times, float[] to) {
        for (int d = 0; d < to.length; d++) to[d] += times * from[d];
    }

    void scale(float by) {
        scale(map, by);
        scale(sharp, by);
        scale(alone, by);
        for (float[] row : apart) scale(row, by);
        weight *= by;
        plain *= by;
        power *= by;
    }

    private static void scale(float[] values, float by) {
        for (int d = 0; d < values.length; d++) values[d] *= by;
    }

    void clear() {
        Arrays.fill(map, 0);
        Arrays.fill(sharp, 0);
        Arrays.fill(alone, 0);
        for (float[] row : apart) Arrays.fill(row, 0);
        weight = 0;
        plain = 0;
        power = 0;
    }
}
