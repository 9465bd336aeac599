package dev.parley.motion;

import java.util.Map;
import java.util.Optional;

/// The last that was heard from the robot. Immutable; a new one for every message.
public record RobotState(Optional<Odometry> odometry, Optional<Joints> joints, Optional<Scan> scan) {
    public static final RobotState UNKNOWN = new RobotState(Optional.empty(), Optional.empty(), Optional.empty());

    /// Where it is (odometry frame) and how fast (base frame).
    ///
    /// @param receivedNanos when it arrived here, on the process clock: clocks of two machines differ
    public record Odometry(
            double xM, double yM, double headingRad, double vxMps, double vyMps, double yawRadps, long receivedNanos) {}

    public record Joints(Map<String, Double> positionsRad, long receivedNanos) {
        public Joints {
            positionsRad = Map.copyOf(positionsRad);
        }
    }

    /// A laser scan around the centre of the base: range `i` at `angleMinRad + i * angleStepRad`. As in
    /// REP-117, +infinity is free and -infinity too close to measure; NaN and ranges below the minimum are
    /// not seen at all, and what is not seen is not driven into. Not to be changed.
    public record Scan(
            double angleMinRad,
            double angleStepRad,
            double rangeMinM,
            double rangeMaxM,
            float[] rangesM,
            long receivedNanos) {}
}
