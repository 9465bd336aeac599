package dev.parley.simulation.gazebo;

import dev.parley.robot.Base;
import dev.parley.robot.Joint;
import dev.parley.robot.Robot;

/// What `ros_gz_bridge` carries between Gazebo and ROS 2 for a robot: its `config_file`.
final class Bridge {
    private static final String TO_GAZEBO = "ROS_TO_GZ";
    private static final String TO_ROS = "GZ_TO_ROS";

    private final StringBuilder yaml = new StringBuilder();

    private Bridge() {}

    static String of(Robot robot) {
        Bridge bridge = new Bridge();
        bridge.carry("/clock", "rosgraph_msgs/msg/Clock", "Clock", TO_ROS);
        robot.base().ifPresent(bridge::base);
        bridge.carry("/joint_states", "sensor_msgs/msg/JointState", "Model", TO_ROS);
        robot.joints().values().stream()
                .map(Joint::controller)
                .distinct()
                .forEach(c -> bridge.carry(
                        Urdf.trajectory(c), "trajectory_msgs/msg/JointTrajectory", "JointTrajectory", TO_GAZEBO));
        return bridge.yaml.toString();
    }

    private void base(Base base) {
        String twist = base.type() == Base.TwistType.TWIST ? "Twist" : "TwistStamped";
        carry(base.topic(), "geometry_msgs/msg/" + twist, "Twist", TO_GAZEBO);
        carry(base.odometry(), "nav_msgs/msg/Odometry", "Odometry", TO_ROS);
        carry(base.scan(), "sensor_msgs/msg/LaserScan", "LaserScan", TO_ROS);
        carry("/tf", "tf2_msgs/msg/TFMessage", "Pose_V", TO_ROS);
    }

    private void carry(String topic, String rosType, String gazeboType, String direction) {
        yaml.append("""
                - topic_name: "%s"
                  ros_type_name: "%s"
                  gz_type_name: "gz.msgs.%s"
                  direction: %s
                """.formatted(topic, rosType, gazeboType, direction));
    }
}
