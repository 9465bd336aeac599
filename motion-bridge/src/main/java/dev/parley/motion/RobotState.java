package dev.parley.motion;

import java.util.Map;
import java.util.Optional;

/// The last that was heard from the robot. Immutable; a new one for every message.
public record RobotState(
        Optional<Odometry> odometry,
        Optional<Joints> joints,
        Optional<Scan> scan,
        Optional<Tilt> tilt,
        Optional<Charge> charge,
        Optional<Touch> touch,
        Optional<MapFrame> map) {
    public static final RobotState UNKNOWN = new RobotState(Optional.empty(), Optional.empty(), Optional.empty());

    /// Of a robot that feels neither tilt nor charge nor touch.
    public RobotState(Optional<Odometry> odometry, Optional<Joints> joints, Optional<Scan> scan) {
        this(odometry, joints, scan, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Of a robot that nobody tells where on a map it is.
    public RobotState(
            Optional<Odometry> odometry,
            Optional<Joints> joints,
            Optional<Scan> scan,
            Optional<Tilt> tilt,
            Optional<Charge> charge,
            Optional<Touch> touch) {
        this(odometry, joints, scan, tilt, charge, touch, Optional.empty());
    }

    /// Where odometry lies in the map; odometry itself, where nobody tells.
    public MapFrame onMap() {
        return map.orElse(MapFrame.ODOMETRY);
    }

    /// Where it is in the map, however old.
    public Optional<Odometry> inMap() {
        return map.isEmpty() ? odometry : odometry.map(map.get()::inMap);
    }

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

    /// How far it leans.
    ///
    /// @param rad away from upright, in whatever direction; 0 to π
    public record Tilt(double rad, long receivedNanos) {}

    /// What its battery holds.
    ///
    /// @param share of the whole charge, 0 to 1
    public record Charge(double share, long receivedNanos) {}

    /// Whether something touches its bumper.
    public record Touch(boolean pressed, long receivedNanos) {}

    public RobotState with(Odometry heard) {
        return new RobotState(Optional.of(heard), joints, scan, tilt, charge, touch, map);
    }

    public RobotState with(Joints heard) {
        return new RobotState(odometry, Optional.of(heard), scan, tilt, charge, touch, map);
    }

    public RobotState with(Scan heard) {
        return new RobotState(odometry, joints, Optional.of(heard), tilt, charge, touch, map);
    }

    public RobotState with(Tilt heard) {
        return new RobotState(odometry, joints, scan, Optional.of(heard), charge, touch, map);
    }

    public RobotState with(Charge heard) {
        return new RobotState(odometry, joints, scan, tilt, Optional.of(heard), touch, map);
    }

    public RobotState with(Touch heard) {
        return new RobotState(odometry, joints, scan, tilt, charge, Optional.of(heard), map);
    }

    public RobotState with(MapFrame heard) {
        return new RobotState(odometry, joints, scan, tilt, charge, touch, Optional.of(heard));
    }
}
