package dev.parley.motion.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionCommand.Gesture;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.MotionCommand.Look;
import dev.parley.motion.MotionCommand.MoveJoints;
import dev.parley.motion.MotionCommand.Pose;
import dev.parley.motion.MotionCommand.Publish;
import dev.parley.motion.MotionCommand.Turn;
import dev.parley.motion.MotionRequest;
import dev.parley.motion.RobotState;
import dev.parley.motion.RobotState.Joints;
import dev.parley.motion.RobotState.Odometry;
import dev.parley.motion.RobotState.Scan;
import dev.parley.motion.TestRobots;
import dev.parley.motion.Verdict;
import dev.parley.motion.Verdict.Allowed;
import dev.parley.motion.Verdict.Clamped;
import dev.parley.motion.Verdict.NeedsConfirmation;
import dev.parley.motion.Verdict.Rejected;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyGateTest {
    private static final long NOW = 1_000_000_000_000L;
    private static final long MS = 1_000_000L;
    private static final Drive FORWARD = new Drive(1, 0);
    private static final Gesture NOD = new Gesture("nod", List.of(new Gesture.Step(Map.of("head_tilt", 0.1), 0.5)));

    private final Robot robot = TestRobots.parleyOne();
    private final SafetyGate gate = new SafetyGate(robot);
    private long turn;

    private Stamp stamp() {
        return new Stamp(++turn, NOW);
    }

    private MotionRequest by(String role, String action, MotionCommand command) {
        return new MotionRequest(stamp(), action, role, false, false, command);
    }

    private static MotionRequest at(Stamp stamp, String action, MotionCommand command) {
        return new MotionRequest(stamp, action, "operator", false, false, command);
    }

    private Verdict ask(String action, MotionCommand command) {
        return gate.check(by("maintainer", action, command), state(), NOW);
    }

    private Verdict drive(RobotState state) {
        return gate.check(by("operator", "walk", FORWARD), state, NOW);
    }

    private static float[] free() {
        float[] ranges = new float[360];
        Arrays.fill(ranges, Float.POSITIVE_INFINITY);
        return ranges;
    }

    private static Scan scan(float[] ranges, long nanos) {
        return new Scan(-Math.PI, Math.toRadians(1), 0.05, 10, ranges, nanos);
    }

    private static Scan wallAt(int degrees, double metres) {
        float[] ranges = free();
        ranges[degrees + 180] = (float) metres;
        return scan(ranges, NOW);
    }

    private Joints joints(long nanos) {
        return new Joints(robot.joints().keySet().stream().collect(Collectors.toMap(j -> j, _ -> 0.1)), nanos);
    }

    private RobotState laterState(long now) {
        return new RobotState(
                Optional.of(new Odometry(0, 0, 0, 0, 0, 0, now)),
                Optional.of(joints(now)),
                Optional.of(scan(free(), now)));
    }

    private RobotState state() {
        return state(0, 0, 0, scan(free(), NOW));
    }

    private RobotState state(long odometryAge, long jointsAge, long scanAge, Scan scan) {
        Scan aged = scan(scan.rangesM(), NOW - scanAge * MS);
        return new RobotState(
                Optional.of(new Odometry(0, 0, 0, 0, 0, 0, NOW - odometryAge * MS)),
                Optional.of(joints(NOW - jointsAge * MS)),
                Optional.of(aged));
    }

    private static void rejectedBy(String rule, Verdict verdict) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Rejected.class, r -> assertThat(r.rule()).isEqualTo(rule));
    }

    @Test
    void allowsWhatNoRuleObjectsTo() {
        assertThat(ask("walk", FORWARD)).isEqualTo(new Allowed(FORWARD));
        assertThat(ask("turn", new Turn(1))).isInstanceOf(Allowed.class);
        assertThat(ask("goto", new GoTo("workbench", 3, 1.5, 0))).isInstanceOf(Allowed.class);
        assertThat(ask("look", new Look(0.5, 0.1))).isInstanceOf(Allowed.class);
        assertThat(ask("pose", new Pose("home", robot.poses().get("home").positionsRad())))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void latchedStopComesBeforeEverythingElse() {
        gate.stop(stamp(), NOW);
        rejectedBy("latched stop", gate.check(by("nobody", "fly", new Drive(Double.NaN, 0)), state(), NOW));
    }

    @Test
    void refusesAnOlderTurn() {
        gate.check(at(new Stamp(7, NOW), "walk", FORWARD), state(), NOW);
        rejectedBy("freshness", gate.check(at(new Stamp(6, NOW), "turn", new Turn(1)), state(), NOW));
    }

    @Test
    void refusesWorkOfATurnThatBargeInEnded() {
        gate.raiseTurn(9);
        rejectedBy("freshness", gate.check(at(new Stamp(8, NOW), "walk", FORWARD), state(), NOW));
        assertThat(gate.check(at(new Stamp(9, NOW), "walk", FORWARD), state(), NOW))
                .isInstanceOf(Allowed.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-5_001, 101, Long.MIN_VALUE / MS, Long.MAX_VALUE / MS})
    void refusesWhatWasSaidTooLongAgoOrInTheFuture(long ms) {
        rejectedBy("freshness", gate.check(at(new Stamp(1, NOW + ms * MS), "walk", FORWARD), state(), NOW));
    }

    @Test
    void theSameTurnAndActionNeverMovesTwice() {
        Stamp stamp = stamp();
        assertThat(gate.check(at(stamp, "walk", FORWARD), state(), NOW)).isInstanceOf(Allowed.class);
        rejectedBy("duplicate", gate.check(at(stamp, "walk", new Drive(2, 0)), state(), NOW));
        assertThat(gate.check(at(stamp, "turn", new Turn(1)), state(), NOW)).isInstanceOf(Allowed.class);
    }

    @Test
    void whatWasRejectedMayBeAskedAgainInTheSameTurn() {
        Stamp stamp = stamp();
        gate.check(at(stamp, "walk", FORWARD), RobotState.UNKNOWN, NOW);
        assertThat(gate.check(at(stamp, "walk", FORWARD), state(), NOW)).isInstanceOf(Allowed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"visitor", "stranger", "", "all"})
    void refusesWhatARoleMayNotDo(String role) {
        rejectedBy("permission", gate.check(by(role, "walk", FORWARD), state(), NOW));
    }

    @Test
    void refusesAnActionThatDoesNotExist() {
        rejectedBy("known action", ask("fly", FORWARD));
    }

    @Test
    void whoMayLookMayNotDriveByIt() {
        rejectedBy("known action", gate.check(by("visitor", "look", FORWARD), state(), NOW));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesNumbersThatAreNotFinite(double bad) {
        rejectedBy("known action", ask("walk", new Drive(bad, 0)));
        rejectedBy("known action", ask("walk", new Drive(1, bad)));
        rejectedBy("known action", ask("turn", new Turn(bad)));
        rejectedBy("known action", ask("goto", new GoTo("workbench", 1, bad, 0)));
        rejectedBy("known action", ask("look", new Look(0, bad)));
        rejectedBy("known action", ask("point", new MoveJoints(Map.of("head_pan", bad))));
        rejectedBy("known action", ask("pose", new Pose("home", Map.of("head_pan", bad))));
        rejectedBy(
                "known action",
                ask("nod", new Gesture("nod", List.of(new Gesture.Step(Map.of("head_pan", 0.0), bad)))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 0.05, 10.01, 1e300})
    void refusesADistanceOutOfRange(double distance) {
        rejectedBy("limits", ask("walk", new Drive(distance, 0)));
    }

    @Test
    void refusesAnAngleOutOfRangeButTurnsAround() {
        rejectedBy("limits", ask("turn", new Turn(Math.toRadians(181))));
        rejectedBy("limits", ask("turn", new Turn(Math.toRadians(1))));
        assertThat(ask("turn", new Turn(-Math.PI))).isInstanceOf(Allowed.class);
    }

    @Test
    void refusesAPlaceItDoesNotKnow() {
        rejectedBy("limits", ask("goto", new GoTo("the moon", 1, 1, 0)));
        rejectedBy("limits", ask("goto", new GoTo("workbench", 1e7, 1, 0)));
    }

    @Test
    void refusesToMoveSidewaysOnTwoWheels() {
        SafetyGate wheels = new SafetyGate(TestRobots.onTwoWheels());
        Verdict verdict = wheels.check(by("maintainer", "walk", new Drive(1, 0.5)), state(), NOW);
        rejectedBy("limits", verdict);
    }

    @Test
    void clampsWhereToLookAndWhereToPoint() {
        assertThat(ask("look", new Look(3, -2)))
                .isInstanceOfSatisfying(
                        Clamped.class, c -> assertThat(c.command()).isEqualTo(new Look(1.57, -0.7)));
        assertThat(ask("point", new MoveJoints(Map.of("left_shoulder_yaw", -3.0))))
                .isInstanceOfSatisfying(
                        Clamped.class,
                        c -> assertThat(c.command()).isEqualTo(new MoveJoints(Map.of("left_shoulder_yaw", -0.9))));
    }

    @Test
    void refusesPosesAndGesturesBeyondTheLimits() {
        rejectedBy("limits", ask("pose", new Pose("home", Map.of("head_pan", 1.6))));
        rejectedBy("limits", ask("pose", new Pose("home", Map.of())));
        rejectedBy("limits", ask("pose", new Pose("home", Map.of("tail", 0.0))));
        rejectedBy("limits", ask("nod", new Gesture("nod", List.of())));
        rejectedBy("limits", ask("nod", new Gesture("nod", List.of(new Gesture.Step(Map.of("head_tilt", 2.0), 1)))));
        rejectedBy("limits", ask("nod", new Gesture("nod", List.of(new Gesture.Step(Map.of("head_tilt", 0.1), -1)))));
    }

    @Test
    void flatMessagesDoNotReachTheTopicsThatMoveTheRobot() {
        SafetyGate standing = new SafetyGate(TestRobots.thatStands());
        rejectedBy(
                "limits",
                standing.check(
                        by(
                                "maintainer",
                                "light",
                                new Publish("/head_controller/joint_trajectory", "std_msgs/Bool", "true")),
                        RobotState.UNKNOWN,
                        NOW));
        rejectedBy(
                "limits",
                standing.check(
                        by("maintainer", "light", new Publish("/lamp", "std_msgs/Bool", "perhaps")),
                        RobotState.UNKNOWN,
                        NOW));
    }

    @Test
    void aFlatMessageDoesNotUnlockWhatAStopHasLocked() {
        SafetyGate standing = new SafetyGate(TestRobots.thatStands());
        rejectedBy(
                "limits",
                standing.check(
                        by("maintainer", "light", new Publish("/parley/stop_lock", "std_msgs/Bool", "false")),
                        RobotState.UNKNOWN,
                        NOW));
    }

    @Test
    void refusesToWalkIntoAnObstacle() {
        rejectedBy("obstacle", drive(state(0, 0, 0, wallAt(0, 0.79))));
        assertThat(drive(state(0, 0, 0, wallAt(0, 0.81)))).isInstanceOf(Allowed.class);
        assertThat(drive(state(0, 0, 0, wallAt(90, 0.5)))).isInstanceOf(Allowed.class);
        assertThat(drive(state(0, 0, 0, wallAt(-179, 0.5)))).isInstanceOf(Allowed.class);
    }

    @Test
    void startsTowardAnObstacleThatIsFurtherAwayThanKeepClear() {
        assertThat(gate.check(by("operator", "walk", new Drive(9, 0)), state(0, 0, 0, wallAt(0, 3)), NOW))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void refusesToTurnWhileSomethingTouchesIt() {
        rejectedBy("obstacle", gate.check(by("operator", "turn", new Turn(1)), state(0, 0, 0, wallAt(120, 0.33)), NOW));
        assertThat(gate.check(by("operator", "turn", new Turn(1)), state(0, 0, 0, wallAt(120, 0.4)), NOW))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void noScanOrAStaleOneMeansNoMotionOfTheBase() {
        RobotState none = new RobotState(state().odometry(), state().joints(), Optional.empty());
        rejectedBy("obstacle", drive(none));
        rejectedBy("obstacle", drive(state(0, 0, 501, scan(free(), NOW))));
        assertThat(drive(state(0, 0, 499, scan(free(), NOW)))).isInstanceOf(Allowed.class);
    }

    @Test
    void noOdometryOrAStaleOneMeansNoMotionOfTheBase() {
        rejectedBy("obstacle", drive(RobotState.UNKNOWN));
        rejectedBy("obstacle", drive(state(201, 0, 0, scan(free(), NOW))));
        RobotState nan = new RobotState(
                Optional.of(new Odometry(0, 0, Double.NaN, 0, 0, 0, NOW)), state().joints(), state().scan());
        rejectedBy("obstacle", drive(nan));
    }

    @Test
    void noJointStatesOrStaleOnesMeanNoMotionOfJoints() {
        rejectedBy("obstacle", gate.check(by("operator", "look", new Look(0.5, 0)), RobotState.UNKNOWN, NOW));
        rejectedBy(
                "obstacle",
                gate.check(by("operator", "look", new Look(0.5, 0)), state(0, 501, 0, scan(free(), NOW)), NOW));
        RobotState headless = new RobotState(
                state().odometry(), Optional.of(new Joints(Map.of("left_elbow", 0.0), NOW)), state().scan());
        rejectedBy("obstacle", gate.check(by("operator", "look", new Look(0.5, 0)), headless, NOW));
    }

    @Test
    void asksBeforeARiskyAction() {
        SafetyGate standing = new SafetyGate(TestRobots.thatStands());
        Publish reboot = new Publish("/reboot", "std_msgs/String", "now");
        Stamp stamp = stamp();
        assertThat(standing.check(new MotionRequest(stamp, "reboot", "maintainer", false, false, reboot), state(), NOW))
                .isEqualTo(new NeedsConfirmation("Shall I really reboot?"));
        assertThat(standing.check(new MotionRequest(stamp, "reboot", "maintainer", true, true, reboot), state(), NOW))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void noMoreThanFiveCommandsInTwoSeconds() {
        for (int i = 0; i < 5; i++) assertThat(ask("walk", FORWARD)).isInstanceOf(Allowed.class);
        rejectedBy("rate limit", ask("walk", FORWARD));
        long later = NOW + 450 * MS;
        Stamp stamp = new Stamp(++turn, later);
        RobotState fresh = new RobotState(
                Optional.of(new Odometry(0, 0, 0, 0, 0, 0, later)), Optional.empty(), Optional.of(scan(free(), later)));
        assertThat(gate.check(at(stamp, "walk", FORWARD), fresh, later)).isInstanceOf(Allowed.class);
    }

    @Test
    void everyReasonCanBeSpoken() {
        List<Verdict> verdicts = List.of(
                ask("fly", FORWARD),
                ask("walk", new Drive(99, 0)),
                drive(RobotState.UNKNOWN),
                gate.check(by("visitor", "walk", FORWARD), state(), NOW));
        assertThat(verdicts).allSatisfy(v -> assertThat(((Rejected) v).reason()).matches("[A-Za-z][A-Za-z ;]+[a-z]"));
    }

    @Test
    void whatFollowsInASentenceNeedsNoNewWordsButTheSameSentence() {
        Stamp sentence = stamp();
        long later = NOW + 60_000 * MS;
        assertThat(gate.check(at(sentence, "walk", FORWARD), state(), NOW)).isInstanceOf(Allowed.class);
        gate.raiseTurn(sentence.turn() + 1);
        rejectedBy("freshness", gate.check(at(sentence, "nod", NOD), laterState(later), later));
        assertThat(gate.goOn(at(sentence, "nod", NOD), laterState(later), later))
                .isInstanceOf(Allowed.class);
        assertThat(gate.goOn(at(sentence, "nod", NOD), laterState(later), later))
                .isInstanceOf(Allowed.class);
        rejectedBy("freshness", gate.goOn(at(sentence, "nod", NOD), laterState(later), later));
    }

    @Test
    void nothingFollowsASentenceThatMovedNothingOrIsNotTheLast() {
        rejectedBy("freshness", gate.goOn(at(stamp(), "nod", NOD), state(), NOW));
        Stamp first = stamp();
        gate.check(at(first, "walk", FORWARD), state(), NOW);
        gate.check(at(stamp(), "nod", NOD), state(), NOW);
        rejectedBy("freshness", gate.goOn(at(first, "nod", NOD), state(), NOW));
    }

    @Test
    void nothingFollowsAStop() {
        Stamp sentence = stamp();
        gate.check(at(sentence, "walk", FORWARD), state(), NOW);
        gate.stop(new Stamp(50, NOW + MS), NOW + MS);
        rejectedBy("latched stop", gate.goOn(at(sentence, "nod", NOD), state(), NOW + 2 * MS));
        gate.resume(new Stamp(51, NOW + 3 * MS), "operator", NOW + 3 * MS);
        rejectedBy("freshness", gate.goOn(at(sentence, "nod", NOD), state(), NOW + 4 * MS));
    }

    @Test
    void whatFollowsPassesEveryOtherRule() {
        Stamp sentence = stamp();
        gate.check(at(sentence, "nod", NOD), state(), NOW);
        rejectedBy("obstacle", gate.goOn(at(sentence, "walk", FORWARD), state(0, 0, 0, wallAt(0, 0.6)), NOW));
        rejectedBy(
                "permission",
                gate.goOn(new MotionRequest(sentence, "walk", "visitor", false, false, FORWARD), state(), NOW));
    }
}
