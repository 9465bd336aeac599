package dev.parley.perception.localize;

import dev.parley.perception.spectrum.Spectrum;

/// How much each bin of a frame is a voice that has come straight, rather than noise or echo: 0 to 1.
///
/// Two kinds. The robust weights find the voice: bins whose neighbours agree. The sharp ones, which drop
/// everything but the first few milliseconds of a sound, as ears do (the precedence effect), then tell
/// exactly where it is. Both count for more while much of the band is voice. One thread.
final class Weights {
    private static final float ABOVE = 2;
    private static final float ABOVE_ECHO = 4;

    /// The sharp ones are so few that noise is let in, but no echo.
    private static final float SHARP_ABOVE = 0.5f;

    /// What is clear enough for the robust ones has often gone on long enough for an echo.
    private static final float SHARP_WHERE_PLAIN = 0.5f;

    private final LateReverberation echo = new LateReverberation(3, 0.5f);
    private final LateReverberation nearEcho = new LateReverberation(1, 0.7f);
    private final float[] late = new float[Spectrum.BINS];
    private final float[] plain = new float[Spectrum.BINS];
    private final float[] robust = new float[Spectrum.BINS];
    private final float[] sharp = new float[Spectrum.BINS];
    private float activity;

    float[] robust() {
        return robust;
    }

    /// The robust ones before neighbours were asked.
    float[] plain() {
        return plain;
    }

    float[] sharp() {
        return sharp;
    }

    /// How much of the band is louder than the noise, 0 to 1.
    float activity() {
        return activity;
    }

    /// @param power of each bin after whitening
    /// @param floor of the noise
    void accept(float[] power, float[] floor) {
        activity = activity(power, floor);
        nearEcho.accept(power, late);
        weigh(power, floor, SHARP_ABOVE, sharp);
        float weight = (float) Math.sqrt(activity);
        for (int k = Band.FIRST; k <= Band.LAST; k++) sharp[k] *= weight;
        echo.accept(power, late);
        weigh(power, floor, ABOVE, plain);
        for (int k = Band.FIRST; k <= Band.LAST; k++) sharp[k] *= 1 - SHARP_WHERE_PLAIN * plain[k];
        for (int k = Band.FIRST; k <= Band.LAST; k++)
            robust[k] = activity * plain[k] * (plain[k] / 2 + (plain[k - 1] + plain[k + 1]) / 4);
    }

    private static float activity(float[] power, float[] floor) {
        float sum = 0;
        for (int k = Band.FIRST; k <= Band.LAST; k++)
            if (power[k] > ABOVE * floor[k]) sum += 1 - ABOVE * floor[k] / power[k];
        return sum / Band.BINS;
    }

    private void weigh(float[] power, float[] floor, float above, float[] to) {
        for (int k = Band.FIRST; k <= Band.LAST; k++) {
            float other = above * floor[k] + ABOVE_ECHO * late[k];
            to[k] = power[k] > other ? 1 - other / power[k] : 0;
        }
    }
}
