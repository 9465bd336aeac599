package dev.parley.tests.turns;

import dev.parley.perception.VoiceActivity;

/// The peer: how far each window's energy between 300 Hz and 3 kHz stands above the noise floor, which is
/// the least of the last three seconds.
final class EnergyDetector {
    private static final int FLOOR_WINDOWS = 94;

    private EnergyDetector() {}

    static double[] scores(float[] sound) {
        float[] band = sound.clone();
        Tone.resonate(band, 1000, 1500);
        int window = VoiceActivity.WINDOW;
        double[] levels = new double[sound.length / window];
        double[] scores = new double[levels.length];
        for (int w = 0; w < levels.length; w++) {
            double power = 1e-12;
            for (int i = w * window; i < (w + 1) * window; i++) power += band[i] * band[i];
            levels[w] = 10 * Math.log10(power);
            double floor = levels[w];
            for (int i = Math.max(0, w - FLOOR_WINDOWS); i < w; i++) floor = Math.min(floor, levels[i]);
            scores[w] = levels[w] - floor;
        }
        return scores;
    }
}
