package dev.parley.perception;

/// Whether something louder than the pause before it is heard: a soft "f" or "s" that voice activity notices a
/// tenth of a second late, and that goes on with a sentence. What hisses counts more than what hums. One
/// thread; allocates nothing.
final class Stirring {
    /// 9 dB: less happens in any noise.
    private static final double LOUDER = 8;
    /// Too soft to be anybody: -80 dB of full scale.
    private static final double SILENCE = 1e-8;
    /// Frames of 10 ms that the pause is measured over, and the present.
    private static final int LONG = 4;

    private static final int SHORT = 2;

    private final double[] last = new double[LONG];
    private double quietest;
    private float before;
    private int frames;

    /// The pause begins anew.
    void reset() {
        quietest = Double.MAX_VALUE;
        frames = 0;
    }

    /// One frame further.
    void add(float[] sound) {
        double sum = 0;
        for (float s : sound) {
            if (!Float.isFinite(s)) continue;
            sum += (s - before) * (s - before);
            before = s;
        }
        System.arraycopy(last, 1, last, 0, LONG - 1);
        last[LONG - 1] = sum / sound.length;
        if (++frames >= LONG) quietest = Math.min(quietest, mean(LONG));
    }

    boolean rises() {
        return frames >= LONG && mean(SHORT) > LOUDER * Math.max(quietest, SILENCE);
    }

    private double mean(int count) {
        double sum = 0;
        for (int i = LONG - count; i < LONG; i++) sum += last[i];
        return sum / count;
    }
}
