package dev.parley.motion;

import java.util.List;
import java.util.Map;

/// One motion, with every number in it. SI units, REP-103; frame of the base unless said otherwise.
public sealed interface MotionCommand {
    /// Straight for a distance along a heading, without turning (sideways needs a holonomic base).
    ///
    /// @param distanceM positive
    /// @param headingRad 0 ahead, π back, positive left
    record Drive(double distanceM, double headingRad) implements MotionCommand {}

    /// On the spot.
    ///
    /// @param angleRad positive to the left
    record Turn(double angleRad) implements MotionCommand {}

    /// To a place in the map frame.
    record GoTo(String place, double xM, double yM, double headingRad) implements MotionCommand {}

    /// Joints to positions, in radians.
    record MoveJoints(Map<String, Double> positionsRad) implements MotionCommand {
        public MoveJoints {
            positionsRad = Map.copyOf(positionsRad);
        }
    }

    /// A named pose of the robot's file.
    record Pose(String name, Map<String, Double> positionsRad) implements MotionCommand {
        public Pose {
            positionsRad = Map.copyOf(positionsRad);
        }
    }

    /// Turn the head.
    record Look(double azimuthRad, double elevationRad) implements MotionCommand {}

    /// A named sequence of poses.
    record Gesture(String name, List<Step> steps) implements MotionCommand {
        /// @param seconds for this step
        public record Step(Map<String, Double> positionsRad, double seconds) {
            public Step {
                positionsRad = Map.copyOf(positionsRad);
            }
        }

        public Gesture {
            steps = List.copyOf(steps);
        }
    }

    /// A flat standard message.
    ///
    /// @param type `std_msgs/String`, `std_msgs/Bool` or `std_msgs/Float64`
    record Publish(String topic, String type, String value) implements MotionCommand {}

    /// Nothing for a while: a step of a sequence.
    record Wait(double seconds) implements MotionCommand {}

    /// A service that answers whether it did what it was asked for.
    ///
    /// @param type `std_srvs/srv/Trigger` or `std_srvs/srv/SetBool`
    /// @param value true or false for the latter; empty for the former
    record Call(String service, String type, String value) implements MotionCommand {}

    /// Whether it moves nothing by itself: a message or a question to another program, or nothing at all.
    default boolean onlyTells() {
        return this instanceof Publish || this instanceof Call || this instanceof Wait;
    }

    /// Whether it moves the base, and not joints or nothing.
    default boolean movesBase() {
        return switch (this) {
            case Drive _, Turn _, GoTo _ -> true;
            case MoveJoints _, Pose _, Look _, Gesture _, Publish _, Call _, Wait _ -> false;
        };
    }
}
