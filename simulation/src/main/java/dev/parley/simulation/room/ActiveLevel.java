package dev.parley.simulation.room;

/// How loud speech is while someone speaks: the RMS over the 20 ms windows that are no more than 25 dB
/// below the loudest. A simple reading of the active speech level of ITU-T P.56; pauses do not count.
final class ActiveLevel {
    private static final int WINDOW = 320;
    private static final double BELOW_LOUDEST = Math.pow(10, -25 / 10.0);

    private ActiveLevel() {}

    /// @return RMS; 0 for silence
    static double rms(float[] speech) {
        int windows = (speech.length + WINDOW - 1) / WINDOW;
        double[] power = new double[windows];
        double loudest = 0;
        for (int w = 0; w < windows; w++) {
            power[w] = power(speech, w * WINDOW, Math.min(speech.length, (w + 1) * WINDOW));
            loudest = Math.max(loudest, power[w]);
        }
        double sum = 0;
        int active = 0;
        for (double p : power) {
            if (p == 0 || p < loudest * BELOW_LOUDEST) continue;
            sum += p;
            active++;
        }
        return active == 0 ? 0 : Math.sqrt(sum / active);
    }

    private static double power(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) sum += samples[i] * samples[i];
        return sum / (to - from);
    }
}
