package dev.parley.motion.ros2;

import dev.parley.motion.RobotState.Joints;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Puts joint states together that come from several controllers. A joint that has not been heard for half
/// a second is left out, however fresh the others are. Only the robot's own joints are kept. One thread at
/// a time.
public final class JointPositions {
    private static final long OLDEST_NANOS = 500_000_000L;

    private record Heard(double rad, long nanos) {}

    private final Set<String> known;
    private final Map<String, Heard> heard = new HashMap<>();

    public JointPositions(Set<String> known) {
        this.known = known;
    }

    public void heard(String joint, double rad, long nowNanos) {
        if (known.contains(joint)) heard.put(joint, new Heard(rad, nowNanos));
    }

    public Joints now(long nowNanos) {
        Map<String, Double> positions = new HashMap<>();
        heard.forEach((joint, h) -> {
            if (nowNanos - h.nanos() <= OLDEST_NANOS) positions.put(joint, h.rad());
        });
        return new Joints(positions, nowNanos);
    }
}
