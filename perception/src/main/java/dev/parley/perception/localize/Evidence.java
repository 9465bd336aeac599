package dev.parley.perception.localize;

import java.util.Arrays;

/// What a stretch of sound says about each direction, as sums over its bins. One thread.
///
/// @see DirectionMap
final class Evidence {
    /// How well each direction explains what was heard, by the robust weights.
    final float[] map;

    /// Likewise by the sharp weights.
    final float[] sharp;

    /// How many bins found each direction the best.
    final float[] votes;

    /// Sums of the weights behind the map and the votes, and of the voice's power.
    float weight;

    float votesWeight;
    float power;

    Evidence(int directions) {
        map = new float[directions];
        sharp = new float[directions];
        votes = new float[directions];
    }

    void add(Evidence other, float times) {
        for (int d = 0; d < map.length; d++) {
            map[d] += times * other.map[d];
            sharp[d] += times * other.sharp[d];
            votes[d] += times * other.votes[d];
        }
        weight += times * other.weight;
        votesWeight += times * other.votesWeight;
        power += times * other.power;
    }

    void scale(float by) {
        for (int d = 0; d < map.length; d++) {
            map[d] *= by;
            sharp[d] *= by;
            votes[d] *= by;
        }
        weight *= by;
        votesWeight *= by;
        power *= by;
    }

    void clear() {
        Arrays.fill(map, 0);
        Arrays.fill(sharp, 0);
        Arrays.fill(votes, 0);
        weight = 0;
        votesWeight = 0;
        power = 0;
    }
}
