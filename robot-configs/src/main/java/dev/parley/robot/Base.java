package dev.parley.robot;

import java.util.Optional;

/// A driving (or walking) base and its limits.
///
/// @param topic velocity commands go here
/// @param type of the velocity message
/// @param odometry topic of `nav_msgs/Odometry`
/// @param scan topic of `sensor_msgs/LaserScan`
/// @param goal topic for `geometry_msgs/PoseStamped` goals of a robot that navigates itself; empty: Parley
/// drives to goals
/// @param frame `child_frame_id` of the base (REP-105)
/// @param holonomic whether it can move sideways
/// @param radiusM of the smallest circle around its footprint
/// @param keepClearM distance that must stay free ahead of the footprint
/// @param scanFrom where on the base the laser sits, and which way it looks
/// @param maxJerkMps3 how fast its acceleration may change; standing still at once is not bound by it
/// @param slowWithinM beyond the keep-clear distance, from where on something ahead makes it slower
/// @param imu what feels whether it stands upright; empty: nothing does
/// @param bumper topic of `std_msgs/Bool`, at least once a second, true while something touches it; empty: there is
/// none
/// @param navigate a `nav2_msgs/action/NavigateToPose` that takes it to places, through a rosbridge server; empty:
/// there
/// is none
public record Base(
        String topic,
        TwistType type,
        String odometry,
        String scan,
        String goal,
        String frame,
        boolean holonomic,
        double maxLinearMps,
        double maxAngularRadps,
        double maxAccelMps2,
        double maxAngularAccelRadps2,
        double radiusM,
        double keepClearM,
        LaserMount scanFrom,
        double maxJerkMps3,
        double slowWithinM,
        Optional<Imu> imu,
        String bumper,
        String navigate) {
    /// Of the acceleration limit, for a base that does not say: it is reached within a quarter of a second.
    public static final double JERK_OF_ACCEL = 4;

    public static final double SLOW_WITHIN_M = 1;

    /// How velocities are sent.
    public enum TwistType {
        TWIST,
        TWIST_STAMPED
    }

    public Base {
        Checks checks = new Checks()
                .topic("topic", topic)
                .topic("odometry", odometry)
                .topic("scan", scan)
                .that(goal.isEmpty() || goal.startsWith("/"), "goal", goal, "a topic such as /goal_pose, or nothing")
                .range("max_linear_mps", maxLinearMps, 0.01, 3)
                .range("max_angular_radps", maxAngularRadps, 0.01, 6.3)
                .range("max_accel_mps2", maxAccelMps2, 0.05, 10)
                .range("max_angular_accel_radps2", maxAngularAccelRadps2, 0.05, 20)
                .range("radius_m", radiusM, 0.05, 2)
                .range("keep_clear_m", keepClearM, 0.05, 5)
                .range("max_jerk_mps3", maxJerkMps3, 0.05, 1000)
                .range("slow_within_m", slowWithinM, 0.05, 10);
        if (!bumper.isEmpty()) checks.topic("bumper", bumper);
        if (!navigate.isEmpty()) checks.topic("navigate", navigate);
        checks.that(
                goal.isEmpty() || navigate.isEmpty(),
                "navigate",
                navigate,
                "either goal or navigate: two goals for one way");
        checks.done();
    }

    /// A base that no action takes to places.
    public Base(
            String topic,
            TwistType type,
            String odometry,
            String scan,
            String goal,
            String frame,
            boolean holonomic,
            double maxLinearMps,
            double maxAngularRadps,
            double maxAccelMps2,
            double maxAngularAccelRadps2,
            double radiusM,
            double keepClearM,
            LaserMount scanFrom,
            double maxJerkMps3,
            double slowWithinM,
            Optional<Imu> imu,
            String bumper) {
        this(
                topic,
                type,
                odometry,
                scan,
                goal,
                frame,
                holonomic,
                maxLinearMps,
                maxAngularRadps,
                maxAccelMps2,
                maxAngularAccelRadps2,
                radiusM,
                keepClearM,
                scanFrom,
                maxJerkMps3,
                slowWithinM,
                imu,
                bumper,
                "");
    }

    /// A base that feels neither touch nor tilt, as gentle as one that does not say, with a laser at its centre that
    /// looks ahead.
    public Base(
            String topic,
            TwistType type,
            String odometry,
            String scan,
            String goal,
            String frame,
            boolean holonomic,
            double maxLinearMps,
            double maxAngularRadps,
            double maxAccelMps2,
            double maxAngularAccelRadps2,
            double radiusM,
            double keepClearM) {
        this(
                topic,
                type,
                odometry,
                scan,
                goal,
                frame,
                holonomic,
                maxLinearMps,
                maxAngularRadps,
                maxAccelMps2,
                maxAngularAccelRadps2,
                radiusM,
                keepClearM,
                LaserMount.CENTRE,
                JERK_OF_ACCEL * maxAccelMps2,
                SLOW_WITHIN_M,
                Optional.empty(),
                "");
    }
}
