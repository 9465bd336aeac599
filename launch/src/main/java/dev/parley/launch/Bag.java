package dev.parley.launch;

import dev.parley.motion.mcap.Recording;
import dev.parley.motion.ros2.Ros2;
import dev.parley.motion.ros2.Tap;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Records the robot's ROS 2 topics for others to read, if somebody wants it: one thread that writes. Open it before
/// the
/// runtime and close it after.
public final class Bag implements AutoCloseable {
    private static final long PERIOD_NANOS = 100_000_000L;
    private static final long MOST_BYTES = 2L << 30;

    private final Optional<Recording> recording;
    private final Optional<Loop> writer;

    private Bag(Optional<Recording> recording, Optional<Loop> writer) {
        this.recording = recording;
        this.writer = writer;
    }

    /// @param file a new one; empty: nothing is recorded
    /// @throws dev.parley.motion.mcap.McapFault when it cannot be made
    public static Bag of(Optional<Path> file, Events events) {
        if (file.isEmpty()) return new Bag(Optional.empty(), Optional.empty());
        Recording recording = Recording.to(
                file.get(),
                MOST_BYTES,
                () -> System.currentTimeMillis() * 1_000_000L,
                note -> events.publish(new Event.Noted(System.nanoTime(), note)));
        FailureHandler failures = new FailureHandler(events, System::nanoTime, Set.of(), () -> {});
        Loop writer = new Loop(
                "record",
                PERIOD_NANOS,
                () -> {
                    recording.step();
                    return !recording.ended();
                },
                failures);
        return new Bag(Optional.of(recording), Optional.of(writer.start()));
    }

    /// The same domain, and what is said there is recorded.
    public Ros2.Domain in(Ros2.Domain domain) {
        return domain.with(recording.<Tap>map(r -> r).orElse(Tap.NONE));
    }

    @Override
    public void close() {
        writer.ifPresent(Loop::close);
        recording.ifPresent(Recording::close);
    }
}
