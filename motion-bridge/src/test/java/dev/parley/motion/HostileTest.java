package dev.parley.motion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionCommand.Gesture;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.MotionCommand.Look;
import dev.parley.motion.MotionCommand.MoveJoints;
import dev.parley.motion.MotionCommand.Pose;
import dev.parley.motion.MotionCommand.Publish;
import dev.parley.motion.MotionCommand.Turn;
import dev.parley.motion.RobotState.Joints;
import dev.parley.motion.RobotState.Odometry;
import dev.parley.motion.RobotState.Scan;
import dev.parley.perception.Stamp;
import dev.parley.robot.Base;
import dev.parley.robot.Joint;
import dev.parley.robot.Robot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random commands, sensor messages, stops and pauses of the clock, thrown at the bridge in random order,
/// with what must hold checked on the wire after each.
class HostileTest {
    private static final int STEPS = 20_000;
    private static final double[] NASTY = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e308, -1e308, 0, -0.0, Double.MIN_VALUE, 7, -7
    };
    private static final List<String> ROLES = List.of("visitor", "operator", "maintainer", "stranger");

    private final Robot robot = TestRobots.parleyOne();
    private final Base base = robot.base().get();
    private final FakeRobot fake = new FakeRobot(robot);
    private final MotionBridge bridge = new MotionBridge(robot, fake, () -> fake.now);
    private final List<MotionEvent> events = new ArrayList<>();
    private final Set<String> started = new HashSet<>();
    private long turn;
    private boolean held;
    private FakeRobot.Sent last = new FakeRobot.Sent(fake.now, 0, 0, 0);
    private long lastTick = fake.now;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingForbiddenEverReachesTheWire(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            int sent = fake.sent.size();
            int trajectories = fake.trajectories.size();
            boolean stoppedBefore = bridge.stopped();
            boolean heldBefore = held;
            boolean tick = step(random);
            for (var s : fake.sent.subList(sent, fake.sent.size())) checkVelocity(s, tick);
            if (stoppedBefore && bridge.stopped() || heldBefore && held) {
                assertThat(fake.sent.subList(sent, fake.sent.size())).allMatch(FakeRobot.Sent::isZero);
                assertThat(fake.trajectories.subList(trajectories, fake.trajectories.size()))
                        .allMatch(t -> t.size() == 1);
            }
            fake.trajectories.subList(trajectories, fake.trajectories.size()).forEach(this::checkTrajectory);
            if (tick) lastTick = fake.now;
            checkEvents();
        }
        assertThat(started).isNotEmpty();
    }

    private boolean step(Random random) {
        int what = random.nextInt(100);
        if (what < 70) {
            fake.step();
            if (random.nextInt(20) == 0) fake.now += random.nextInt(400) * 1_000_000L;
            if (random.nextInt(3) == 0) fake.state(poisoned(random, fake.state()));
            bridge.tick(fake.now, events::add);
            held &= !bridge.stopped();
            return true;
        }
        if (what < 88) bridge.accept(request(random), events::add);
        else if (what < 90) stop();
        else if (what < 93) bridge.resume(new Stamp(++turn, fake.now), ROLES.get(random.nextInt(4)), events::add);
        else if (what < 95) {
            bridge.hold();
            held = !bridge.stopped();
            assertThat(fake.sent.getLast().isZero()).isTrue();
        } else if (what < 98) {
            bridge.release();
            held = false;
        } else bridge.deadman(fake.now);
        return false;
    }

    private void stop() {
        bridge.stop(new Stamp(++turn, fake.now));
        held = false;
        assertThat(bridge.stopped()).isTrue();
        assertThat(fake.sent.getLast().isZero()).isTrue();
    }

    private void checkVelocity(FakeRobot.Sent s, boolean tick) {
        assertThat(Double.isFinite(s.vx() + s.vy() + s.yaw())).isTrue();
        assertThat(Math.hypot(s.vx(), s.vy())).isLessThanOrEqualTo(base.maxLinearMps() + 1e-9);
        assertThat(Math.abs(s.yaw())).isLessThanOrEqualTo(base.maxAngularRadps() + 1e-9);
        if (!s.isZero()) {
            assertThat(tick).isTrue();
            double dt = (s.nanos() - lastTick) / 1e9;
            assertThat(Math.hypot(s.vx() - last.vx(), s.vy() - last.vy()))
                    .isLessThanOrEqualTo(base.maxAccelMps2() * dt + 1e-9);
            assertThat(Math.abs(s.yaw() - last.yaw())).isLessThanOrEqualTo(base.maxAngularAccelRadps2() * dt + 1e-9);
        }
        last = s;
    }

    private void checkTrajectory(List<RobotLink.Waypoint> waypoints) {
        double time = 0;
        for (RobotLink.Waypoint w : waypoints) {
            assertThat(w.atSeconds()).isGreaterThan(time).isLessThan(1e4);
            time = w.atSeconds();
            w.positionsRad().forEach((name, rad) -> {
                Joint joint = robot.joints().get(name);
                assertThat(joint.allows(rad)).as(name + " " + rad).isTrue();
            });
        }
    }

    private void checkEvents() {
        for (MotionEvent e : events)
            if (e instanceof MotionEvent.Started s)
                assertThat(started.add(s.stamp().turn() + " " + s.action()))
                        .as("moves once")
                        .isTrue();
        events.clear();
    }

    private MotionRequest request(Random random) {
        long spoken = random.nextInt(10) == 0 ? fake.now + random.nextLong() % 20_000_000_000L : fake.now;
        Stamp stamp = new Stamp(random.nextInt(5) == 0 ? turn - random.nextInt(3) : ++turn, spoken);
        List<String> actions = List.copyOf(robot.actions().keySet());
        MotionCommand command = command(random);
        String action = random.nextInt(8) == 0 ? actions.get(random.nextInt(actions.size())) : actionFor(command);
        return new MotionRequest(stamp, action, ROLES.get(random.nextInt(4)), random.nextBoolean(), false, command);
    }

    private static String actionFor(MotionCommand command) {
        return switch (command) {
            case Drive _ -> "walk";
            case Turn _ -> "turn";
            case GoTo _ -> "goto";
            case MoveJoints _ -> "point";
            case Pose _ -> "pose";
            case Look _ -> "look";
            case Gesture _ -> "nod";
            case Publish _ -> "say";
        };
    }

    private MotionCommand command(Random r) {
        return switch (r.nextInt(8)) {
            case 0, 1 -> new Drive(number(r, 5), number(r, 3.2));
            case 2 -> new Turn(number(r, 3));
            case 3 -> new GoTo(r.nextInt(4) == 0 ? "nowhere" : "workbench", number(r, 3), number(r, 3), number(r, 3));
            case 4 -> new MoveJoints(positions(r));
            case 5 -> new Look(number(r, 2), number(r, 1));
            case 6 -> new Gesture("nod", List.of(new Gesture.Step(positions(r), number(r, 2))));
            default -> new Publish("/cmd_vel", "std_msgs/String", "x");
        };
    }

    private Map<String, Double> positions(Random r) {
        List<String> names = List.copyOf(robot.joints().keySet());
        Map<String, Double> positions = new HashMap<>();
        for (int i = r.nextInt(4); i > 0; i--)
            positions.put(r.nextInt(20) == 0 ? "tail" : names.get(r.nextInt(names.size())), number(r, 2));
        return positions;
    }

    private static double number(Random r, double scale) {
        return r.nextInt(12) == 0 ? NASTY[r.nextInt(NASTY.length)] : (r.nextDouble() * 1.5 - 0.5) * scale;
    }

    private RobotState poisoned(Random r, RobotState s) {
        return switch (r.nextInt(12)) {
            case 0 ->
                new RobotState(
                        Optional.of(
                                new Odometry(number(r, 1), number(r, 1), number(r, 3), number(r, 1), 0, 0, fake.now)),
                        s.joints(),
                        s.scan());
            case 1 -> new RobotState(Optional.empty(), s.joints(), s.scan());
            case 2 -> new RobotState(s.odometry(), Optional.of(new Joints(positions(r), fake.now)), s.scan());
            case 3 -> new RobotState(s.odometry(), s.joints(), Optional.of(scan(r)));
            case 4 -> RobotState.UNKNOWN;
            default -> s;
        };
    }

    private Scan scan(Random r) {
        float[] ranges = new float[r.nextInt(400)];
        for (int i = 0; i < ranges.length; i++) ranges[i] = (float) number(r, 12);
        return new Scan(number(r, 3), number(r, 0.02), number(r, 0.1), number(r, 12), ranges, fake.now);
    }
}
