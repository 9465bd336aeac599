package dev.parley.motion.execute;

/// Notices what happens three times in five seconds.
final class Often {
    private static final long WITHIN_NANOS = 5_000_000_000L;

    private final long[] lastNanos = new long[3];
    private int times;

    /// It happens again.
    ///
    /// @return whether that is too often
    boolean again(long nowNanos) {
        long thirdLast = lastNanos[(times + 1) % 3];
        lastNanos[times % 3] = nowNanos;
        times++;
        return times >= 3 && nowNanos - thirdLast <= WITHIN_NANOS;
    }
}
