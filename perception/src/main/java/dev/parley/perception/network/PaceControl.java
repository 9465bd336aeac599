package dev.parley.perception.network;

/// How fast to read so that a buffer that another clock fills neither runs dry nor grows: proportional to
/// how much too much there is, and to the sum of it, which becomes the difference of the two clocks.
/// Critically damped, with a time constant of 33 s: far too slow to be heard.
///
/// One thread.
final class PaceControl {
    /// Two hundred times what clocks differ by; a twelfth of a semitone.
    private static final double MOST = 5e-3;

    private static final double PROPORTIONAL = 0.06;
    private static final double INTEGRAL = PROPORTIONAL * PROPORTIONAL / 4;

    private double clocks;
    private double excess;

    /// @param tooMuchS seconds of sound that the buffer holds beyond what it needs, over the last `forS`
    /// seconds
    void measured(double tooMuchS, double forS) {
        excess = PROPORTIONAL * tooMuchS;
        clocks = within(clocks + INTEGRAL * tooMuchS * forS);
    }

    /// Input samples for one of output.
    double pace() {
        return 1 + within(excess + clocks);
    }

    private static double within(double x) {
        return Math.clamp(x, -MOST, MOST);
    }
}
