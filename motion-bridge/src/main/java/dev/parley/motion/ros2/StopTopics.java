package dev.parley.motion.ros2;

import dev.parley.motion.ros2.messages.Bool;
import dev.parley.motion.ros2.messages.Kind;
import dev.parley.robot.RosTopics;
import java.util.List;
import java.util.Optional;

/// How a robot is stopped from outside, and how it tells others that it is: `ros.stop` is heard, `ros.stop_lock` is
/// sent. False lifts nothing: only a person may.
///
/// The lock is one for `twist_mux`: sent when it changes, five times a second in between (so that `timeout: 0.5` there
/// locks the robot when Parley is gone), and kept for whoever comes later.
public final class StopTopics {
    private static final long REPEAT_NANOS = 200_000_000L;

    private final Optional<MessageTopic<Bool>> lock;
    private boolean toldStopped;
    private long toldNanos;
    private boolean told;

    /// @param stop called on a thread of DDS, past every queue, for every true that is heard, once or more often
    public StopTopics(Ros2 ros2, RosTopics topics, Runnable stop) {
        lock = Optional.of(topics.stopLock())
                .filter(t -> !t.isEmpty())
                .map(t -> ros2.topic(Kind.BOOL, t, Quality.LATCHED));
        if (!topics.stop().isEmpty()) hear(ros2, topics.stop(), stop);
    }

    /// Whoever sends a stop is heard, of whatever quality: one reader for each that a sender may offer. Only a reader
    /// of
    /// latched messages hears what was sent before it came.
    private static void hear(Ros2 ros2, String topic, Runnable stop) {
        for (Quality quality : List.of(Quality.STREAM, Quality.RELIABLE, Quality.LATCHED))
            ros2.subscribe(Kind.BOOL.ddsName(), Kind.BOOL.mostBytes(), topic, quality, in -> {
                if (in.int8() != 0) stop.run();
            });
    }

    /// To be called many times a second, by one thread.
    ///
    /// @param stopped whether a stop is latched
    public void tell(boolean stopped, long nowNanos) {
        if (told && stopped == toldStopped && nowNanos - toldNanos < REPEAT_NANOS) return;
        told = true;
        toldStopped = stopped;
        toldNanos = nowNanos;
        lock.ifPresent(l -> l.send(new Bool(stopped)));
    }
}
