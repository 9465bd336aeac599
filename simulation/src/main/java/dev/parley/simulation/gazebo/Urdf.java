package dev.parley.simulation.gazebo;

import dev.parley.robot.Base;
import dev.parley.robot.Joint;
import dev.parley.robot.LaserMount;
import dev.parley.robot.Microphones.Position;
import dev.parley.robot.Robot;
import java.util.List;
import java.util.Map;

/// A robot as a URDF, with what Gazebo needs in its `<gazebo>` elements. Names, limits, topics,
/// controllers and
/// microphones are those of the robot's file; lengths and weights are those of its [Body], and
/// only look like it.
/// The base slides: it has no wheels, so that one which moves sideways needs none either.
final class Urdf {
    private static final double DISC_M = 0.28;
    private static final double TORSO_FROM_M = 0.38;
    private static final double TORSO_TO_M = 1.25;
    private static final double TORSO_RADIUS_M = 0.12;
    private static final double LASER_M = 0.33;
    private static final double BASE_KG = 60;
    private static final double EFFORT = 100;

    private final Robot robot;
    private final Body body;
    private final Base base;
    private final Xml xml = new Xml();

    private Urdf(Robot robot, Body body) {
        this.robot = robot;
        this.body = body;
        base = robot.base().orElseThrow(() -> new GazeboFault(robot.name() + " has no base to stand on"));
    }

    /// @throws GazeboFault when the body lacks a joint, or the robot a base
    static String of(Robot robot, Body body) {
        return new Urdf(robot, body).written();
    }

    private String written() {
        xml.open("robot name=\"%s\"", robot.name());
        base();
        laser();
        robot.joints().forEach(this::joint);
        microphones();
        plugins();
        return xml.close("robot").toString();
    }

    private void base() {
        xml.open("link name=\"%s\"", base.frame());
        inertia(new double[] {0, 0, DISC_M / 2}, BASE_KG, base.radiusM(), DISC_M);
        for (String kind : List.of("visual", "collision"))
            cylinder(kind, 0, DISC_M, base.radiusM()).cylinder(kind, TORSO_FROM_M, TORSO_TO_M, TORSO_RADIUS_M);
        xml.close("link");
        xml.open("gazebo reference=\"%s\"", base.frame())
                .value("mu1", 0)
                .value("mu2", 0)
                .close("gazebo");
    }

    private Urdf cylinder(String kind, double fromM, double toM, double radiusM) {
        xml.open(kind)
                .empty("origin xyz=\"0 0 %s\" rpy=\"0 0 0\"", (fromM + toM) / 2)
                .open("geometry")
                .empty("cylinder radius=\"%s\" length=\"%s\"", radiusM, toM - fromM)
                .close("geometry")
                .close(kind);
        return this;
    }

    /// Between the disc and the torso; what is nearer than the base is wide is not seen.
    private void laser() {
        LaserMount m = base.scanFrom();
        double[] at = {m.xM(), m.yM(), LASER_M};
        fixed("base_scan", base.frame(), at, m.yawRad());
        xml.open("gazebo reference=\"base_scan\"")
                .open("sensor name=\"laser\" type=\"gpu_lidar\"")
                .value("topic", base.scan())
                .value("gz_frame_id", "base_scan")
                .value("update_rate", 10)
                .open("lidar")
                .open("scan")
                .open("horizontal")
                .value("samples", 360)
                .value("resolution", 1)
                .value("min_angle", -Math.PI)
                .value("max_angle", Math.PI - 2 * Math.PI / 360)
                .close("horizontal")
                .close("scan")
                .open("range")
                .value("min", 0.15)
                .value("max", 12)
                .value("resolution", 0.01)
                .close("range")
                .close("lidar")
                .close("sensor")
                .close("gazebo");
    }

    private void joint(String name, Joint joint) {
        Body.Part part = body.parts().get(name);
        if (part == null || part.axis().equals(Body.FIXED))
            throw new GazeboFault("the body of %s has no line for its joint %s".formatted(robot.name(), name));
        rod(link(name), part);
        xml.open("joint name=\"%s\" type=\"%s\"", name, joint.slides() ? "prismatic" : "revolute")
                .empty("parent link=\"%s\"", parent(part.parent()))
                .empty("child link=\"%s\"", link(name))
                .empty("origin xyz=\"%s\" rpy=\"0 0 0\"", (Object) part.at())
                .empty("axis xyz=\"%s\"", (Object) axis(part.axis()))
                .empty(
                        "limit lower=\"%s\" upper=\"%s\" velocity=\"%s\" effort=\"%s\"",
                        joint.lowerRad(), joint.upperRad(), joint.maxRadps(), EFFORT)
                .empty("dynamics damping=\"1\" friction=\"0\"")
                .close("joint");
    }

    private void rod(String link, Body.Part part) {
        double[] to = part.to();
        double length = Math.sqrt(to[0] * to[0] + to[1] * to[1] + to[2] * to[2]);
        double[] middle = {to[0] / 2, to[1] / 2, to[2] / 2};
        double yaw = Math.atan2(to[1], to[0]);
        double pitch = Math.atan2(Math.hypot(to[0], to[1]), to[2]);
        xml.open("link name=\"%s\"", link);
        inertia(middle, part.massKg(), part.radiusM(), length);
        xml.open("visual")
                .empty("origin xyz=\"%s\" rpy=\"%s\"", middle, new double[] {0, pitch, yaw})
                .open("geometry")
                .empty("cylinder radius=\"%s\" length=\"%s\"", part.radiusM(), length)
                .close("geometry")
                .close("visual")
                .close("link");
    }

    /// Of a solid cylinder, taken as if it stood upright.
    private void inertia(double[] at, double kg, double radiusM, double lengthM) {
        double across = kg * (3 * radiusM * radiusM + lengthM * lengthM) / 12;
        double along = kg * radiusM * radiusM / 2;
        xml.open("inertial")
                .empty("origin xyz=\"%s\" rpy=\"0 0 0\"", (Object) at)
                .empty("mass value=\"%s\"", kg)
                .empty("inertia ixx=\"%s\" ixy=\"0\" ixz=\"0\" iyy=\"%s\" iyz=\"0\" izz=\"%s\"", across, across, along)
                .close("inertial");
    }

    private void microphones() {
        String frame = robot.microphones().frame();
        Body.Part at = body.parts().get(frame);
        if (at == null) throw new GazeboFault("the body of %s has no line for %s".formatted(robot.name(), frame));
        fixed(frame, parent(at.parent()), at.at(), 0);
        List<Position> all = robot.microphones().positions();
        for (int i = 0; i < all.size(); i++) {
            Position p = all.get(i);
            fixed("mic_" + i, frame, new double[] {p.xM(), p.yM(), p.zM()}, 0);
        }
    }

    private void fixed(String link, String parent, double[] at, double yawRad) {
        xml.empty("link name=\"%s\"", link)
                .open("joint name=\"%s_fixed\" type=\"fixed\"", link)
                .empty("parent link=\"%s\"", parent)
                .empty("child link=\"%s\"", link)
                .empty("origin xyz=\"%s\" rpy=\"%s\"", at, new double[] {0, 0, yawRad})
                .close("joint");
    }

    private void plugins() {
        xml.open("gazebo");
        plugin("velocity-control", "VelocityControl")
                .value("topic", base.topic())
                .close("plugin");
        plugin("odometry-publisher", "OdometryPublisher")
                .value("odom_topic", base.odometry())
                .value("tf_topic", "/tf")
                .value("odom_frame", "odom")
                .value("robot_base_frame", base.frame())
                .value("odom_publish_frequency", 50)
                .value("dimensions", 2)
                .close("plugin");
        plugin("joint-state-publisher", "JointStatePublisher")
                .value("topic", "/joint_states")
                .close("plugin");
        robot.joints().values().stream().map(Joint::controller).distinct().forEach(this::controller);
        xml.close("gazebo");
    }

    private void controller(String name) {
        plugin("joint-trajectory-controller", "JointTrajectoryController").value("topic", trajectory(name));
        for (Map.Entry<String, Joint> j : robot.joints().entrySet())
            if (j.getValue().controller().equals(name))
                xml.value("joint_name", j.getKey()).value("position_p_gain", 50).value("position_d_gain", 2);
        xml.close("plugin");
    }

    private Xml plugin(String file, String system) {
        return xml.open("plugin filename=\"gz-sim-%s-system\" name=\"gz::sim::systems::%s\"", file, system);
    }

    static String trajectory(String controller) {
        return "/" + controller + "/joint_trajectory";
    }

    private String parent(String part) {
        return robot.joints().containsKey(part) ? link(part) : part;
    }

    private static String link(String joint) {
        return joint + "_link";
    }

    private static double[] axis(String axis) {
        double sign = axis.startsWith("-") ? -1 : 1;
        double[] xyz = new double[3];
        xyz["xyz".indexOf(axis.charAt(axis.length() - 1))] = sign;
        return xyz;
    }
}
