package dev.parley.motion.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.MotionCommand.Look;
import dev.parley.motion.MotionCommand.Turn;
import dev.parley.motion.MotionRequest;
import dev.parley.motion.RobotState;
import dev.parley.motion.RobotState.Charge;
import dev.parley.motion.RobotState.Odometry;
import dev.parley.motion.RobotState.Tilt;
import dev.parley.motion.RobotState.Touch;
import dev.parley.motion.TestRobots;
import dev.parley.motion.Verdict;
import dev.parley.motion.Verdict.Allowed;
import dev.parley.motion.Verdict.Rejected;
import dev.parley.perception.Stamp;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Zones, tilt, touch and charge at the gate.
class GuardedGateTest {
    private static final long NOW = 1_000_000_000_000L;
    private static final long MS = 1_000_000L;

    private final SafetyGate gate = new SafetyGate(TestRobots.guarded());
    private long turn;

    private static RobotState at(double x, double y) {
        float[] free = new float[360];
        Arrays.fill(free, Float.POSITIVE_INFINITY);
        return RobotState.UNKNOWN
                .with(new Odometry(x, y, 0, 0, 0, 0, NOW))
                .with(new RobotState.Scan(-Math.PI, Math.toRadians(1), 0.05, 10, free, NOW))
                .with(new RobotState.Joints(Map.of("head_pan", 0.0, "head_tilt", 0.0), NOW))
                .with(new Tilt(0, NOW))
                .with(new Touch(false, NOW));
    }

    private static RobotState well() {
        return at(0, 0);
    }

    private Verdict ask(MotionCommand command, RobotState state) {
        String action = switch (command) {
            case Drive _ -> "walk";
            case Turn _ -> "turn";
            case GoTo _ -> "goto";
            default -> "look";
        };
        return gate.check(
                new MotionRequest(new Stamp(++turn, NOW), action, "maintainer", true, false, command), state, NOW);
    }

    private static void rejectedBy(String rule, Verdict verdict) {
        assertThat(verdict).isInstanceOfSatisfying(Rejected.class, r -> {
            assertThat(r.rule()).isEqualTo(rule);
            assertThat(r.reason()).matches("[A-Za-z][A-Za-z ;,]+[a-z]");
        });
    }

    @Test
    void refusesToGoIntoAClosedZone() {
        rejectedBy("zone", ask(new Drive(5, 0), well()));
        rejectedBy("zone", ask(new GoTo("far side", 8, 0, 0), well()));
        rejectedBy("zone", ask(new Drive(1, 0), at(5, 0)));
        assertThat(ask(new Drive(3, 0), well())).isInstanceOf(Allowed.class);
        assertThat(ask(new GoTo("far side", 8, 0, 0), at(8, 4))).isInstanceOf(Allowed.class);
    }

    @Test
    void nothingMovesWhileItLeansOrCannotFeelWhetherItDoes() {
        for (MotionCommand command : new MotionCommand[] {new Drive(1, 0), new Turn(1), new Look(0.5, 0)}) {
            rejectedBy("balance", ask(command, well().with(new Tilt(Math.toRadians(11), NOW))));
            rejectedBy("balance", ask(command, well().with(new Tilt(0, NOW - 201 * MS))));
        }
        assertThat(ask(new Drive(1, 0), well().with(new Tilt(Math.toRadians(9), NOW))))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void theBaseDoesNotMoveWithABumperThatCannotBeFelt() {
        rejectedBy("balance", ask(new Drive(1, 0), well().with(new Touch(false, NOW - 1001 * MS))));
        assertThat(ask(new Look(0.5, 0), well().with(new Touch(false, NOW - 1001 * MS))))
                .isInstanceOf(Allowed.class);
        RobotState never = new RobotState(
                well().odometry(), well().joints(), well().scan(), well().tilt(), Optional.empty(), Optional.empty());
        rejectedBy("balance", ask(new Drive(1, 0), never));
    }

    @Test
    void withLittleChargeItOnlyGoesToItsCharger() {
        RobotState low = well().with(new Charge(0.19, NOW));
        rejectedBy("battery", ask(new Drive(1, 0), low));
        rejectedBy("battery", ask(new Look(0.5, 0), low));
        rejectedBy("battery", ask(new GoTo("workbench", 3, 1.5, 0), low));
        assertThat(ask(new GoTo("charging station", -1, -2.5, 0), low)).isInstanceOf(Allowed.class);
    }

    @Test
    void whatNobodyAskedForIsHeldToTheSameSenses() {
        MotionCommand look = new Look(0.3, 0);
        assertThat(gate.accompany(look, well(), NOW)).isInstanceOf(Allowed.class);
        rejectedBy("balance", gate.accompany(look, well().with(new Tilt(Math.toRadians(11), NOW)), NOW));
        rejectedBy("battery", gate.accompany(look, well().with(new Charge(0.19, NOW)), NOW));
    }

    @Test
    void aChargeThatNobodyTellsForbidsNothing() {
        assertThat(ask(new Drive(1, 0), well())).isInstanceOf(Allowed.class);
        assertThat(ask(new Drive(1, 0), well().with(new Charge(0.8, NOW - 3_600_000 * MS))))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void whatTouchesItWhileItStandsForbidsTheBaseUntilItIsGone() {
        RobotState touched = well().with(new Touch(true, NOW));
        assertThat(gate.felt(touched, false, Double.NaN, NOW)).isEqualTo("something touches me");
        rejectedBy("contact", ask(new Drive(1, 0), touched));
        gate.felt(well(), false, Double.NaN, NOW);
        assertThat(ask(new Drive(1, 0), well())).isInstanceOf(Allowed.class);
    }

    @Test
    void onceItHasRunIntoSomethingItOnlyBacksAway() {
        RobotState touched = well().with(new Touch(true, NOW));
        assertThat(gate.felt(touched, true, 0, NOW)).isEqualTo("I have run into something");
        assertThat(gate.felt(touched, true, Math.PI, NOW)).isEmpty();
        rejectedBy("contact", ask(new Drive(1, 0), touched));
        rejectedBy("contact", ask(new Turn(1), touched));
        rejectedBy("contact", ask(new Drive(1, 0), well()));
        assertThat(ask(new Drive(1, Math.PI), touched)).isInstanceOf(Allowed.class);
        gate.felt(at(-0.09, 0), true, Math.PI, NOW);
        rejectedBy("contact", ask(new Drive(1, 0), at(-0.09, 0)));
        gate.felt(at(-0.11, 0), true, Math.PI, NOW);
        assertThat(ask(new Drive(1, 0), at(-0.11, 0))).isInstanceOf(Allowed.class);
    }

    @Test
    void whatItRunsIntoWhileItBacksAwayOrTurnsLeavesItNoWay() {
        RobotState touched = well().with(new Touch(true, NOW));
        gate.felt(touched, true, 0, NOW);
        gate.felt(well(), true, Math.PI, NOW);
        gate.felt(touched, true, Math.PI, NOW);
        rejectedBy("contact", ask(new Drive(1, Math.PI), touched));
        rejectedBy("contact", ask(new Drive(1, 0), touched));
        SafetyGate other = new SafetyGate(TestRobots.guarded());
        other.felt(touched, true, Double.NaN, NOW);
        rejectedBy(
                "contact",
                other.check(
                        new MotionRequest(new Stamp(1, NOW), "walk", "maintainer", true, false, new Drive(1, Math.PI)),
                        well(),
                        NOW));
    }

    @Test
    void somebodyWhoMayMoveItLetsItGoOnAfterItRanIntoSomething() {
        gate.felt(well().with(new Touch(true, NOW)), true, 0, NOW);
        assertThat(gate.resume(new Stamp(49, NOW + MS), "maintainer", NOW + MS))
                .isEqualTo("something still touches me");
        gate.felt(well(), false, Double.NaN, NOW);
        assertThat(gate.resume(new Stamp(50, NOW - MS), "maintainer", NOW)).isNotEmpty();
        assertThat(gate.resume(new Stamp(51, NOW + MS), "stranger", NOW + MS)).isNotEmpty();
        assertThat(gate.resume(new Stamp(52, NOW + MS), "maintainer", NOW + MS)).isEmpty();
        turn = 52;
        Verdict after = gate.check(
                new MotionRequest(new Stamp(53, NOW + MS), "walk", "maintainer", true, false, new Drive(1, 0)),
                well(),
                NOW + MS);
        assertThat(after).isInstanceOf(Allowed.class);
    }
}
