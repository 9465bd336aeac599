package dev.parley.launch;

import dev.parley.motion.MotionCommand.Look;
import dev.parley.motion.RobotState;
import dev.parley.motion.RobotState.Odometry;
import dev.parley.motion.Skill;
import dev.parley.robot.Microphones;
import dev.parley.robot.Robot;
import java.util.Optional;

/// `a point in a frame → where to look`. Frames are those that the robot's file knows: of its base and of its
/// microphones, and the map, for which odometry is taken. How high the head is, the file does not say: toward points of
/// base and map it looks level. Pure.
final class Gaze {
    private Gaze() {}

    /// @return empty: nothing is known of that frame
    static Optional<Look> at(Skill.LookAt target, Robot robot, RobotState state) {
        double ahead = Math.atan2(target.yM(), target.xM());
        String frame = target.frame();
        if (frame.equals(robot.base().map(b -> b.frame()).orElse("base_link"))) return Optional.of(new Look(ahead, 0));
        if (frame.equals(robot.microphones().frame())) return Optional.of(fromHead(target, ahead, robot, state));
        Optional<Odometry> there = frame.equals(robot.ros().frames().map())
                ? state.inMap()
                : state.odometry().filter(_ -> frame.equals(robot.ros().frames().odom()));
        return there.map(o -> new Look(bearing(target, o), 0));
    }

    private static double bearing(Skill.LookAt target, Odometry o) {
        double bearing = Math.atan2(target.yM() - o.yM(), target.xM() - o.xM());
        return Math.IEEEremainder(bearing - o.headingRad(), 2 * Math.PI);
    }

    private static Look fromHead(Skill.LookAt target, double ahead, Robot robot, RobotState state) {
        Microphones m = robot.microphones();
        double up = Math.atan2(target.zM(), Math.hypot(target.xM(), target.yM()));
        double pan = felt(m.mounting().panJoint(), state);
        return new Look(
                Math.IEEEremainder(ahead + pan, 2 * Math.PI),
                up + felt(m.mounting().tiltJoint(), state));
    }

    private static double felt(Optional<String> joint, RobotState state) {
        return joint.flatMap(j -> state.joints().map(s -> s.positionsRad().getOrDefault(j, 0.0)))
                .orElse(0.0);
    }
}
