package dev.parley.motion.execute;

import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.RobotLink;
import dev.parley.motion.RobotState;
import dev.parley.motion.RobotState.Odometry;
import dev.parley.motion.gate.Senses;
import dev.parley.motion.gate.Zones;
import dev.parley.robot.Base;

/// Hands a goal to the robot's own navigation and watches the odometry until the robot is there. A pause
/// sends the robot to where it is. Navigation knows nothing of Parley's zones: where it drives into a closed
/// one, the goal is given up. All of it is in the map.
final class NavigatedMotion implements Motion {
    private static final double THERE_M = 0.3;
    private static final double FACING_RAD = 0.35;
    private static final double AT_REST_MPS = 0.05;
    private static final double LATE_S = 0.3;
    private static final double STEP_M = 0.05;
    private static final long STUCK_NANOS = 10_000_000_000L;
    private static final long SILENT_NANOS = 1_000_000_000L;

    private final GoTo goal;
    private final Zones zones;
    private final Braking braking;
    private final RobotLink link;
    private final Timer stuck = new Timer();
    private final Timer silent = new Timer();
    private boolean sent;
    private double wholeM = -1;
    private double markX;
    private double markY;
    private double restM;

    NavigatedMotion(GoTo goal, Base base, Zones zones, RobotLink link) {
        this.goal = goal;
        this.zones = zones;
        braking = new Braking(base);
        this.link = link;
    }

    @Override
    public Outcome tick(RobotState state, long nowNanos, Wish wish) {
        boolean deaf = !Senses.odometry(state, nowNanos);
        if (silent.exceeds(deaf, nowNanos, SILENT_NANOS)) return giveUp(state, "I lost my odometry");
        if (deaf) return Outcome.GOING;
        Odometry o = state.inMap().get();
        String closed = closedAhead(o);
        if (!closed.isEmpty()) return giveUp(state, closed);
        if (!sent) send(o, state.odometry().get());
        restM = Math.hypot(goal.xM() - o.xM(), goal.yM() - o.yM());
        if (isThere(o)) return Outcome.DONE;
        Odometry rolled = state.odometry().get();
        boolean onward = Math.hypot(rolled.xM() - markX, rolled.yM() - markY) > STEP_M;
        if (onward) mark(rolled);
        return stuck.exceeds(!onward, nowNanos, STUCK_NANOS) ? giveUp(state, "I am not moving") : Outcome.GOING;
    }

    @Override
    public double progress() {
        return wholeM <= 0 ? 0 : Math.clamp(1 - restM / wholeM, 0, 1);
    }

    @Override
    public void pause(RobotState state) {
        state.inMap().ifPresent(o -> link.goal(o.xM(), o.yM(), o.headingRad()));
        sent = false;
    }

    @Override
    public void resume() {
        stuck.reset();
        silent.reset();
    }

    private void send(Odometry o, Odometry rolled) {
        link.goal(goal.xM(), goal.yM(), goal.headingRad());
        sent = true;
        mark(rolled);
        if (wholeM < 0) wholeM = Math.hypot(goal.xM() - o.xM(), goal.yM() - o.yM());
    }

    private Outcome giveUp(RobotState state, String reason) {
        pause(state);
        return new Outcome.Blocked(reason);
    }

    /// The closed zone that it can only just stay out of; empty: none.
    private String closedAhead(Odometry o) {
        double speed = Math.hypot(o.vxMps(), o.vyMps());
        if (speed < AT_REST_MPS) return "";
        double direction = o.headingRad() + Math.atan2(o.vyMps(), o.vxMps());
        return zones.refusal(o.xM(), o.yM(), direction, braking.distanceM(speed) + speed * LATE_S);
    }

    private boolean isThere(Odometry o) {
        return restM < THERE_M
                && Math.abs(Angles.wrap(goal.headingRad() - o.headingRad())) < FACING_RAD
                && Math.hypot(o.vxMps(), o.vyMps()) < AT_REST_MPS;
    }

    private void mark(Odometry o) {
        markX = o.xM();
        markY = o.yM();
    }
}
