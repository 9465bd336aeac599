package dev.parley.tests.locate;

/// When a talker speaks: the frames within 10 dB of its level.
final class Speaking {
    private static final int HOP = 160;
    private static final double LEVEL = 0.1;

    private Speaking() {}

    static boolean[] frames(Trial trial, int talker) {
        boolean[] speaking = new boolean[trial.samples() / HOP];
        for (int f = 0; f < speaking.length; f++) {
            double sum = 0;
            for (int m = 0; m < 4; m++)
                for (int i = f * HOP; i < (f + 1) * HOP; i++) sum += Math.pow(trial.talkers()[talker][m][i], 2);
            speaking[f] = sum / (4 * HOP) > LEVEL;
        }
        return speaking;
    }

    /// @return how many of the `count` frames before `end`
    static int among(boolean[] speaking, int end, int count) {
        int sum = 0;
        for (int f = Math.max(0, end - count); f < Math.min(end, speaking.length); f++) if (speaking[f]) sum++;
        return sum;
    }
}
