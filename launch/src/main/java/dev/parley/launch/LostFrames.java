package dev.parley.launch;

import dev.parley.perception.AudioFault;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Sound that a stage lost because it cannot keep up. It is told of the first frame, the second, the fourth and so on
/// of each row of losses; and a robot that moves and has lost a second in a row halts, since it may not have heard
/// "stop". One thread.
final class LostFrames {
    /// A loss later than this after the last one is another row.
    private static final long ROW_NANOS = 1_000_000_000L;
    /// 1 s.
    private static final int DEAF = 100;

    private final String stage;
    private final BooleanSupplier moves;
    private final FailureHandler failures;
    private final Events events;
    private final LongSupplier clock;
    private long lastNanos;
    private int inRow;

    /// @param moves whether the robot moves
    LostFrames(String stage, BooleanSupplier moves, FailureHandler failures, Events events, LongSupplier clock) {
        this.stage = stage;
        this.moves = moves;
        this.failures = failures;
        this.events = events;
        this.clock = clock;
    }

    /// One more.
    ///
    /// @param total since the beginning
    void lost(long total) {
        long now = clock.getAsLong();
        inRow = inRow > 0 && now - lastNanos <= ROW_NANOS ? inRow + 1 : 1;
        lastNanos = now;
        if (Integer.bitCount(inRow) == 1) events.publish(new Event.Dropped(now, stage, total));
        if (inRow % DEAF == 0 && moves.getAsBoolean())
            failures.failed(stage, total, new AudioFault("the robot stops: it could not keep up with what it hears"));
    }
}
