package dev.parley.motion.execute;

import dev.parley.motion.Goal;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.RobotState;
import dev.parley.motion.RobotState.Odometry;
import dev.parley.motion.gate.Senses;
import dev.parley.motion.gate.Zones;
import dev.parley.robot.Base;

/// Hands a goal to the robot's own navigation and watches the odometry until the robot is there; navigation that says
/// when it is done must have said so, too. In a pause it has no goal. Navigation knows nothing of Parley's zones: where
/// it drives into a closed one, the goal is given up. All of it is in the map.
final class NavigatedMotion implements Motion {
    private static final double THERE_M = 0.3;
    private static final double FACING_RAD = 0.35;
    private static final double AT_REST_MPS = 0.05;
    private static final double LATE_S = 0.3;
    private static final double STEP_M = 0.05;
    private static final long STUCK_NANOS = 10_000_000_000L;
    /// Navigation that says when it gives up tries ways out of its own before: it waits, turns and backs away.
    private static final long STUCK_TOLD_NANOS = 40_000_000_000L;
    private static final long ANSWER_NANOS = 5_000_000_000L;
    private static final long AGREES_NANOS = 2_000_000_000L;
    private static final long SILENT_NANOS = 1_000_000_000L;

    private final GoTo goal;
    private final Zones zones;
    private final Braking braking;
    private final Navigation navigation;
    private final Timer stuck = new Timer();
    private final Timer silent = new Timer();
    private final Timer unanswered = new Timer();
    private final Timer disagrees = new Timer();
    private boolean sent;
    private boolean moved;
    private double wholeM = -1;
    private double markX;
    private double markY;
    private double straightM;
    private double restM;

    NavigatedMotion(GoTo goal, Base base, Zones zones, Navigation navigation) {
        this.goal = goal;
        this.zones = zones;
        braking = new Braking(base);
        this.navigation = navigation;
    }

    @Override
    public Outcome tick(RobotState state, long nowNanos, Wish wish) {
        Goal.Status said = sent ? navigation.status() : Goal.Status.SENT;
        if (said instanceof Goal.Status.Failed f) return giveUp(state, f.reason());
        if (said instanceof Goal.Status.Lost) return giveUp(state, "I lost the connection to my navigation");
        boolean deaf = !Senses.odometry(state, nowNanos);
        if (silent.exceeds(deaf, nowNanos, SILENT_NANOS)) return giveUp(state, "I lost my odometry");
        if (deaf) return Outcome.GOING;
        Odometry o = state.inMap().get();
        String closed = closedAhead(o);
        if (!closed.isEmpty()) return giveUp(state, closed);
        Odometry rolled = state.odometry().get();
        if (!sent) send(rolled);
        String wrong = follow(o, rolled, said, nowNanos);
        boolean done = said instanceof Goal.Status.Succeeded || !navigation.tells();
        if (done && isThere(o)) return Outcome.DONE;
        return wrong.isEmpty() ? Outcome.GOING : giveUp(state, wrong);
    }

    /// How far it is.
    ///
    /// @param o in the map
    /// @param rolled the same by odometry: a correction of the map is no motion
    /// @return why it is not to be waited for any longer; empty: it is
    private String follow(Odometry o, Odometry rolled, Goal.Status said, long nowNanos) {
        straightM = Math.hypot(goal.xM() - o.xM(), goal.yM() - o.yM());
        restM = said instanceof Goal.Status.Going g && g.leftM() > straightM ? g.leftM() : straightM;
        wholeM = Math.max(wholeM, restM);
        boolean done = said instanceof Goal.Status.Succeeded;
        if (disagrees.exceeds(done, nowNanos, AGREES_NANOS)) return "my navigation says that I am there, and I am not";
        boolean onward = Math.hypot(rolled.xM() - markX, rolled.yM() - markY) > STEP_M;
        if (onward) mark(rolled);
        moved |= onward;
        boolean mute = navigation.tells() && !moved && said instanceof Goal.Status.Sent;
        if (unanswered.exceeds(mute, nowNanos, ANSWER_NANOS)) return "my navigation does not answer";
        long patience = navigation.tells() ? STUCK_TOLD_NANOS : STUCK_NANOS;
        return stuck.exceeds(!onward, nowNanos, patience) ? "I am not moving" : "";
    }

    @Override
    public boolean drives() {
        return false;
    }

    @Override
    public double progress() {
        return wholeM <= 0 ? 0 : Math.clamp(1 - restM / wholeM, 0, 1);
    }

    @Override
    public void pause(RobotState state) {
        navigation.stand(state);
        sent = false;
    }

    @Override
    public void resume() {
        stuck.reset();
        silent.reset();
        unanswered.reset();
        disagrees.reset();
    }

    private void send(Odometry rolled) {
        navigation.go(goal);
        sent = true;
        moved = false;
        mark(rolled);
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
        return straightM < THERE_M
                && Math.abs(Angles.wrap(goal.headingRad() - o.headingRad())) < FACING_RAD
                && Math.hypot(o.vxMps(), o.vyMps()) < AT_REST_MPS;
    }

    private void mark(Odometry o) {
        markX = o.xM();
        markY = o.yM();
    }
}
