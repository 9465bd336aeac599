package dev.parley.motion.ros2.messages;

import dev.parley.perception.Direction;

/// `geometry_msgs/PoseStamped` at the origin of a frame, x toward where a sound comes from: an arrow in viewers.
public record PoseStamped(Header header, Direction toward) implements Message {
    @Override
    public void write(CdrWriter out) {
        header.write(out);
        for (int i = 0; i < 3; i++) out.float64(0);
        // Yaw, then pitch: REP-103 pitches downward.
        double yaw = toward.azimuthRad() / 2;
        double pitch = -toward.elevationRad() / 2;
        out.float64(-Math.sin(pitch) * Math.sin(yaw))
                .float64(Math.sin(pitch) * Math.cos(yaw))
                .float64(Math.cos(pitch) * Math.sin(yaw))
                .float64(Math.cos(pitch) * Math.cos(yaw));
    }
}
