package dev.parley.perception.beam;

import dev.parley.perception.Direction;
import java.util.List;

/// The shapes of the voices that are heard now, the target's first. A voice is the one that was nearest
/// to where it is now: it keeps what was learnt of it when another one is listened to, when it moves and
/// when it is not tracked for a while.
final class HeardVoices {
    static final int MOST = 4;

    /// A voice that is farther away than this from where one was is taken for another one.
    private static final double JUMP_RAD = Math.toRadians(20);

    private static final double STEP_RAD = Math.toRadians(2);
    /// Power of a voice's plane wave against the diffuse field that its own reverberation makes.
    private static final double DIRECT = 2;
    private final SoundField field;
    /// Those that are heard now first, in their order.
    private final VoiceShape[] shapes = new VoiceShape[MOST];

    private final Direction[] places = new Direction[MOST];
    private int known;
    private int count;

    /// @param shape work space of all shapes, as `white`
    HeardVoices(SoundField field, HermitianMatrices shape, PlaneWave white) {
        this.field = field;
        for (int v = 0; v < MOST; v++) shapes[v] = new VoiceShape(shape, white);
    }

    /// @param frames what directions tell counts as so many
    void trustKnown(float frames) {
        for (VoiceShape shape : shapes) shape.trustKnown(frames);
    }

    int count() {
        return count;
    }

    /// @param v less than [#count]
    VoiceShape shape(int v) {
        return shapes[v];
    }

    void none() {
        count = 0;
    }

    /// @return whether the target is one that was not heard before
    boolean are(Direction target, List<Direction> others) {
        count = Math.min(MOST, 1 + others.size());
        boolean fresh = is(0, target);
        for (int v = 1; v < count; v++) is(v, others.get(v - 1));
        return fresh;
    }

    /// Puts the voice that comes from there at this place of the order.
    private boolean is(int v, Direction from) {
        int nearest = nearest(v, from);
        boolean fresh = nearest < 0;
        swap(v, fresh ? Math.min(known, MOST - 1) : nearest);
        if (fresh) {
            known = Math.min(MOST, known + 1);
            shapes[v].forget();
        }
        if (fresh || angle(places[v], from) > STEP_RAD) place(v, from);
        if (fresh) shapes[v].renew(0, field.diffuse().bins);
        return fresh;
    }

    private int nearest(int first, Direction from) {
        int nearest = -1;
        double least = JUMP_RAD;
        for (int v = first; v < known; v++) {
            double angle = angle(places[v], from);
            if (angle <= least) {
                least = angle;
                nearest = v;
            }
        }
        return nearest;
    }

    private void swap(int a, int b) {
        VoiceShape shape = shapes[a];
        shapes[a] = shapes[b];
        shapes[b] = shape;
        Direction place = places[a];
        places[a] = places[b];
        places[b] = place;
    }

    private void place(int v, Direction from) {
        places[v] = from;
        field.startWithDiffuse(shapes[v].known);
        field.addWave(shapes[v].known, from, DIRECT);
        field.normalize(shapes[v].known);
    }

    /// Who is not heard now has no part in this frame.
    void ageOthers(float[] keep) {
        for (int v = count; v < known; v++) shapes[v].agePath(keep);
    }

    /// All that was learnt counts by so much, bin by bin.
    void fade(float[] keep) {
        for (int v = 0; v < known; v++) shapes[v].fade(keep);
    }

    private static double angle(Direction a, Direction b) {
        double cos = Math.sin(a.elevationRad()) * Math.sin(b.elevationRad())
                + Math.cos(a.elevationRad()) * Math.cos(b.elevationRad()) * Math.cos(a.azimuthRad() - b.azimuthRad());
        return Math.acos(Math.clamp(cos, -1, 1));
    }
}
