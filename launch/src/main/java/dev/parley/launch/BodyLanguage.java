package dev.parley.launch;

import dev.parley.motion.MotionBridge;
import dev.parley.motion.MotionCommand;
import dev.parley.perception.Direction;
import dev.parley.robot.Robot;
import java.util.List;

/// What the robot does with its body while it speaks and after somebody has spoken: small gestures
/// in turn, as long as
/// its voice is heard, and a look at the speaker. All of it through the gate. Any thread.
final class BodyLanguage {
    private static final long PAUSE_NANOS = 300_000_000L;

    private final MotionBridge bridge;
    private final List<MotionCommand> gestures;
    private final boolean looksAtSpeaker;
    private boolean speaking;
    private int next;
    private long nextNanos;

    BodyLanguage(Robot robot, MotionBridge bridge) {
        this.bridge = bridge;
        gestures = robot.voice().gestures().stream()
                .map(name -> gesture(robot, name))
                .toList();
        looksAtSpeaker = robot.voice().looksAtSpeaker();
    }

    private static MotionCommand gesture(Robot robot, String name) {
        return new MotionCommand.Gesture(
                name,
                robot.gestures().get(name).steps().stream()
                        .map(s -> new MotionCommand.Gesture.Step(s.pose().positionsRad(), s.seconds()))
                        .toList());
    }

    /// The first sample of its voice left, or the last.
    synchronized void hear(Event event) {
        switch (event) {
            case Event.Speaking s -> begin(s.atNanos());
            case Event.Silent _ -> end();
            default -> {}
        }
    }

    private void begin(long nowNanos) {
        if (!speaking) nextNanos = nowNanos;
        speaking = true;
    }

    private void end() {
        if (speaking && !gestures.isEmpty()) bridge.endAccompanying();
        speaking = false;
    }

    /// To be called again and again, 50 times a second or so.
    synchronized void tick(long nowNanos) {
        if (!speaking || gestures.isEmpty() || nowNanos - nextNanos < 0) return;
        if (bridge.accompany(gestures.get(next))) next = (next + 1) % gestures.size();
        nextNanos = nowNanos + PAUSE_NANOS;
    }

    /// Somebody has said something that the robot takes up. A head that turns is heard by its
    /// microphones: so it does
    /// when the words are over, not while they are said.
    synchronized void spokenFrom(Direction from) {
        if (looksAtSpeaker && !speaking)
            bridge.accompany(new MotionCommand.Look(from.azimuthRad(), from.elevationRad()));
    }
}
