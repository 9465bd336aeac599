package dev.parley.perception.sound;

import dev.parley.perception.AudioFault;
import java.util.Locale;

/// Whether a device sends as many samples a second as it says. One that was switched to another rate behind
/// its driver's back, or whose driver is wrong, sounds like another voice at another pace: nobody is understood
/// and no direction is right. One thread; allocates nothing.
final class PaceCheck {
    private static final long PERIOD_NANOS = 4_000_000_000L;
    /// After a longer one the device may have thrown sound away.
    private static final long LONGEST_GAP_NANOS = 100_000_000L;
    /// 44.1 kHz is 8 % off 48 kHz; clocks are 0.1 % off, and blocks come unevenly.
    private static final double MOST_OFF = 0.04;

    private final int rateHz;
    private long startNanos;
    private long lastNanos = Long.MIN_VALUE / 2;
    private long waitingAtStart;
    private long samples;

    PaceCheck(int rateHz) {
        this.rateHz = rateHz;
    }

    /// @param read samples since the call before
    /// @param waiting samples captured and not yet read
    /// @throws AudioFault if it is another rate
    void accept(int read, long waiting, long nowNanos) {
        if (nowNanos - lastNanos > LONGEST_GAP_NANOS) start(waiting, nowNanos);
        else samples += read;
        lastNanos = nowNanos;
        if (nowNanos - startNanos < PERIOD_NANOS) return;
        double hz = (samples + waiting - waitingAtStart) * 1e9 / (nowNanos - startNanos);
        if (Math.abs(hz / rateHz - 1) > MOST_OFF)
            throw new AudioFault(String.format(
                    Locale.ROOT,
                    "The microphone says %d Hz but sends %.0f samples a second: set it to one rate,"
                            + " the one in microphones.rate_hz of the robot file",
                    rateHz,
                    hz));
        start(waiting, nowNanos);
    }

    private void start(long waiting, long nowNanos) {
        startNanos = nowNanos;
        waitingAtStart = waiting;
        samples = 0;
    }
}
