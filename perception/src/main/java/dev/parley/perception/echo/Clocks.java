package dev.parley.perception.echo;

import dev.parley.perception.AudioFrame;

/// How two sound clocks run against each other, from stamps that jitter: a line fitted to where reading
/// should be, as an alpha-beta filter whose memory grows to a minute (Brookner 1998, "Tracking and Kalman
/// Filtering Made Easy", chapter 7: at first the same as least squares).
///
/// Reading goes on at the fitted ratio and does not follow the jitter: a constant error of some
/// milliseconds is part of the echo's path, a changing one is not. One thread.
final class Clocks {
    private static final int FRAME = AudioFrame.SAMPLES;
    private static final int MEMORY = 6000;
    /// Before 3 s a ratio is worse than none.
    private static final int SURE = 300;

    private static final double MOST = 1e-3;
    private static final double ASTRAY = 0.005 * AudioFrame.RATE_HZ;
    private static final double LOST = 0.03 * AudioFrame.RATE_HZ;

    private double position;
    private double fitted;
    private double drift;
    private int fit;
    private int known;

    /// One frame on.
    ///
    /// @param start where the stamps say that the frame begins
    /// @param anew whether the loudspeaker began anew: the offset is another, the ratio is not
    /// @return where to read
    double follow(double start, boolean anew) {
        position += FRAME * ratio();
        fitted += FRAME * (1 + drift);
        if (anew || Math.abs(start - fitted) > LOST) restart(start);
        else fit(start - fitted);
        if (Math.abs(fitted - position) > ASTRAY) position = fitted;
        return position;
    }

    double ratio() {
        return known < SURE ? 1 : 1 + Math.clamp(drift, -MOST, MOST);
    }

    private void restart(double start) {
        position = start;
        fitted = start;
        fit = 1;
    }

    private void fit(double error) {
        fit = Math.min(fit + 1, MEMORY);
        known = Math.min(known + 1, MEMORY);
        double f = fit;
        double k = Math.max(fit, known);
        fitted += error * 2 * (2 * f - 1) / (f * (f + 1));
        drift += error / FRAME * 6 / (k * (k + 1));
    }
}
