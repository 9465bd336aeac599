package dev.parley.motion.gate;

import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.MotionCommand.Turn;
import dev.parley.motion.RobotState;
import dev.parley.robot.Base;
import dev.parley.robot.Robot;
import java.util.Optional;

/// The range limits of the base, and whether the laser lets it start. Not thread-safe.
final class BaseLimits {
    private static final double FULL_TURN_RAD = 2 * Math.PI;
    private static final double FARTHEST_M = 1000;

    private final Robot robot;
    private final Optional<Base> base;
    private final Optional<Clearance> clearance;
    private final Zones zones;

    BaseLimits(Robot robot) {
        this.robot = robot;
        base = robot.base();
        clearance = base.map(Clearance::new);
        zones = new Zones(robot);
    }

    /// Why this is out of range; empty: it is not.
    String refusal(MotionCommand command, Known known) {
        if (command.movesBase() && base.isEmpty()) return "I have no wheels";
        return switch (command) {
            case Drive d -> refusal(d, known);
            case Turn t -> known.allows(Math.abs(t.angleRad())) || around(t) ? "" : "I do not turn by that angle";
            case GoTo g -> refusal(g);
            default -> "";
        };
    }

    /// The same command, or one turn at the most.
    static MotionCommand clamped(MotionCommand command) {
        return command instanceof Turn t && Math.abs(t.angleRad()) > FULL_TURN_RAD
                ? new Turn(Math.copySign(FULL_TURN_RAD, t.angleRad()))
                : command;
    }

    /// Why the way leads where it may not go; empty: it does not, or nobody knows where the robot is, which is
    /// another rule's matter.
    String zone(MotionCommand command, RobotState state) {
        if (state.odometry().isEmpty()) return "";
        RobotState.Odometry o = state.inMap().get();
        return switch (command) {
            case Drive d -> zones.refusal(o.xM(), o.yM(), o.headingRad() + d.headingRad(), d.distanceM());
            case GoTo g
            when !base.get().goal().isEmpty() ->
                zones.at(g.xM(), g.yM())
                        .map(z -> "that is in the " + z + ", where I may not be")
                        .orElse("");
            case GoTo g ->
                zones.refusal(
                        o.xM(),
                        o.yM(),
                        Math.atan2(g.yM() - o.yM(), g.xM() - o.xM()),
                        Math.hypot(g.xM() - o.xM(), g.yM() - o.yM()));
            default -> "";
        };
    }

    /// Why the robot may not move as it stands; empty: it may.
    String balance(MotionCommand command, RobotState state, long nowNanos) {
        if (base.isEmpty() || command.onlyTells()) return "";
        String leaning = Balance.leaning(base.get().imu(), state, nowNanos);
        return leaning.isEmpty() && command.movesBase() ? Balance.numb(base.get(), state, nowNanos) : leaning;
    }

    /// Why the base may not start now; empty: it may.
    String obstacle(MotionCommand command, RobotState state, long nowNanos) {
        if (!Senses.odometry(state, nowNanos)) return "I do not know where I am";
        if (!Senses.scan(state, nowNanos)) return "my laser scanner is silent";
        RobotState.Scan scan = state.scan().get();
        if (!(command instanceof Drive d))
            return clearance.get().roomToTurn(scan) ? "" : "something is too close to turn";
        if (!clearance.get().sees(scan, d.headingRad())) return "I cannot see that way";
        return clearance.get().freeM(scan, d.headingRad()) < base.get().keepClearM() ? "something is in the way" : "";
    }

    private String refusal(Drive drive, Known known) {
        if (!(drive.distanceM() > 0)) return "that is no distance";
        if (drive.distanceM() > known.most() + 1e-9) return "that is too far";
        if (!known.allows(drive.distanceM())) return "that is too short a way";
        if (Math.abs(drive.headingRad()) > FULL_TURN_RAD) return "that is no direction";
        boolean sideways = Math.abs(Math.sin(drive.headingRad())) > 1e-6;
        return sideways && !base.get().holonomic() ? "I cannot move sideways" : "";
    }

    private String refusal(GoTo go) {
        if (!robot.places().containsKey(go.place())) return "I do not know that place";
        return Math.hypot(go.xM(), go.yM()) > FARTHEST_M ? "that is too far" : "";
    }

    private static boolean around(Turn turn) {
        return Math.abs(Math.abs(turn.angleRad()) - Math.PI) < 1e-9;
    }
}
