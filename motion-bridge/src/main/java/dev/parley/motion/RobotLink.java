package dev.parley.motion;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The wire to a robot. Thread-safe; nothing here decides anything: what arrives is sent.
public interface RobotLink extends AutoCloseable {
    /// Velocity of the base, in its own frame.
    void velocity(double vxMps, double vyMps, double yawRadps);

    /// A joint trajectory, to each joint's controller.
    void trajectory(List<Waypoint> waypoints);

    /// A goal in the map frame, for a robot that navigates itself.
    void goal(double xM, double yM, double headingRad);

    /// A flat standard message.
    void publish(String topic, String type, String value);

    /// Actions and services; empty: this link carries topics alone.
    default Optional<RobotActions> actions() {
        return Optional.empty();
    }

    /// The last that was heard. Lock-free.
    RobotState state();

    @Override
    void close();

    /// @param atSeconds from the start of the trajectory
    record Waypoint(Map<String, Double> positionsRad, double atSeconds) {
        public Waypoint {
            positionsRad = Map.copyOf(positionsRad);
        }
    }
}
