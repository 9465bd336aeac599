package dev.parley.tests.gate;

import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionCommand.Call;
import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionCommand.Gesture;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.MotionCommand.Look;
import dev.parley.motion.MotionCommand.MoveJoints;
import dev.parley.motion.MotionCommand.Pose;
import dev.parley.motion.MotionCommand.Publish;
import dev.parley.motion.MotionCommand.Turn;
import dev.parley.motion.MotionCommand.Wait;
import dev.parley.motion.MotionRequest;
import dev.parley.motion.RobotState;
import dev.parley.motion.RobotState.Joints;
import dev.parley.motion.RobotState.Odometry;
import dev.parley.motion.RobotState.Scan;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Requests and sensor messages at random: about half of them are what people ask for, the rest is out of range, not
/// finite, old, from the future, said twice, not allowed, or nonsense.
final class Attack {
    private static final double[] NASTY = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e308, -1e308, 0, -0.0, Double.MIN_VALUE, 7, -7
    };
    static final List<String> ROLES = List.of("visitor", "operator", "maintainer", "stranger");
    private static final long TWENTY_SECONDS = 20_000_000_000L;

    private final RandomGenerator random;
    private final List<String> actions;
    private final List<String> joints;
    private long turn;

    Attack(Robot robot, RandomGenerator random) {
        this.random = random;
        actions = List.copyOf(robot.actions().keySet());
        joints = List.copyOf(robot.joints().keySet());
    }

    /// One in so many.
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    String role() {
        return ROLES.get(random.nextInt(ROLES.size()));
    }

    Stamp next(long nowNanos) {
        return new Stamp(++turn, nowNanos);
    }

    MotionRequest request(long nowNanos) {
        long spoken = once(10) ? nowNanos + random.nextLong(-TWENTY_SECONDS, TWENTY_SECONDS) : nowNanos;
        Stamp stamp = new Stamp(once(5) ? turn - random.nextInt(3) : ++turn, spoken);
        MotionCommand command = command();
        String action = once(8) ? actions.get(random.nextInt(actions.size())) : usual(command);
        return new MotionRequest(stamp, action, role(), random.nextBoolean(), false, command);
    }

    private static String usual(MotionCommand command) {
        return switch (command) {
            case Drive _ -> "walk";
            case Turn _ -> "turn";
            case GoTo _ -> "goto";
            case MoveJoints _ -> "point";
            case Pose _ -> "pose";
            case Look _ -> "look";
            case Gesture _ -> "nod";
            case Publish _, Call _, Wait _ -> "say";
        };
    }

    private MotionCommand command() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Drive(number(5), number(3.2));
            case 2 -> new Turn(number(3));
            case 3 -> new GoTo(once(4) ? "nowhere" : "workbench", number(3), number(3), number(3));
            case 4 -> new MoveJoints(positions());
            case 5 -> new Look(number(2), number(1));
            case 6 -> new Gesture("nod", List.of(new Gesture.Step(positions(), number(2))));
            case 7 -> new Pose("home", positions());
            case 8 -> new Call(once(2) ? "/controller_manager/x" : "/lamp", "std_srvs/srv/Trigger", "");
            default -> new Publish(once(2) ? "/cmd_vel" : "/words", "std_msgs/String", "x");
        };
    }

    private Map<String, Double> positions() {
        Map<String, Double> positions = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--)
            positions.put(once(20) ? "tail" : joints.get(random.nextInt(joints.size())), number(2));
        return positions;
    }

    private double number(double scale) {
        return once(12) ? NASTY[random.nextInt(NASTY.length)] : (random.nextDouble() * 1.5 - 0.5) * scale;
    }

    /// The state, or one with something wrong in it.
    RobotState spoiled(RobotState s, long nowNanos) {
        return switch (random.nextInt(32)) {
            case 0 -> s.with(odometry(nowNanos));
            case 1 -> new RobotState(Optional.empty(), s.joints(), s.scan(), s.tilt(), s.charge(), s.touch());
            case 2 -> s.with(new Joints(positions(), nowNanos));
            case 3 -> s.with(scan(nowNanos));
            case 4 -> RobotState.UNKNOWN;
            case 5 -> s.with(new RobotState.Tilt(number(0.5), nowNanos));
            case 6 -> s.with(new RobotState.Charge(once(3) ? number(0.5) : 0.7, nowNanos));
            case 7 -> s.with(new RobotState.Touch(random.nextBoolean(), nowNanos));
            default -> s;
        };
    }

    private Odometry odometry(long nowNanos) {
        return new Odometry(number(1), number(1), number(3), number(1), 0, 0, nowNanos);
    }

    private Scan scan(long nowNanos) {
        float[] ranges = new float[random.nextInt(400)];
        for (int i = 0; i < ranges.length; i++) ranges[i] = (float) number(12);
        return new Scan(number(3), number(0.02), number(0.1), number(12), ranges, nowNanos);
    }

    /// Milliseconds that a clock jumps ahead; mostly none.
    long jumpMs() {
        return once(20) ? random.nextInt(400) : 0;
    }

    /// 0 to one less.
    int upTo(int most) {
        return random.nextInt(most);
    }

    /// 0 to 99.
    int die() {
        return random.nextInt(100);
    }
}
