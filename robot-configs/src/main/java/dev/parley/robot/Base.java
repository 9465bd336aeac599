package dev.parley.robot;

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
        LaserMount scanFrom) {
    /// How velocities are sent.
    public enum TwistType {
        TWIST,
        TWIST_STAMPED
    }

    /// One whose laser sits at the centre and looks ahead.
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
                LaserMount.CENTRE);
    }

    public Base {
        new Checks()
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
                .done();
    }
}
