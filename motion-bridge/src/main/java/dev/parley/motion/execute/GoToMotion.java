package dev.parley.motion.execute;

import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.RobotState;
import dev.parley.motion.RobotState.Odometry;
import dev.parley.motion.gate.Clearance;
import dev.parley.motion.gate.Zones;
import dev.parley.robot.Base;
import java.util.Optional;

/// Goes to a place: turns toward it, drives straight, turns to the heading of the place; aims again when it
/// arrives beside it. It plans no way around anything: what stands on the line blocks it. Each leg is measured in the
/// map when it begins and driven on odometry: where the map is corrected on the way, the next leg makes up for it.
final class GoToMotion implements Motion {
    private static final double THERE_M = 0.1;
    private static final int MOST_LEGS = 4;

    private enum Leg {
        AIM,
        DRIVE,
        FACE
    }

    private final GoTo goal;
    private final Base base;
    private final Clearance clearance;
    private final Zones zones;
    private final Envelope sent;
    private Optional<Motion> step = Optional.empty();
    private Leg leg = Leg.FACE;
    private int legs;
    private double wholeM;
    private double restM;

    GoToMotion(GoTo goal, Base base, Clearance clearance, Zones zones, Envelope sent) {
        this.goal = goal;
        this.base = base;
        this.clearance = clearance;
        this.zones = zones;
        this.sent = sent;
    }

    @Override
    public Outcome tick(RobotState state, long nowNanos, Wish wish) {
        if (step.isEmpty()) {
            if (state.odometry().isEmpty()) return new Outcome.Blocked("I lost my odometry");
            wholeM = distanceM(state.inMap().get());
            aim(state.inMap().get());
        }
        Outcome outcome = step.get().tick(state, nowNanos, wish);
        state.inMap().ifPresent(o -> restM = distanceM(o));
        return outcome instanceof Outcome.Done ? next(state.inMap().get()) : outcome;
    }

    @Override
    public double progress() {
        if (leg == Leg.FACE) return 0.9 + 0.1 * step.map(Motion::progress).orElse(0.0);
        return wholeM <= 0 ? 0 : 0.9 * Math.clamp(1 - restM / wholeM, 0, 1);
    }

    @Override
    public void pause(RobotState state) {
        step.ifPresent(s -> s.pause(state));
    }

    @Override
    public void resume() {
        step.ifPresent(Motion::resume);
    }

    /// @param o in the map, as below
    private Outcome next(Odometry o) {
        if (leg == Leg.FACE) return Outcome.DONE;
        if (legs >= MOST_LEGS) return new Outcome.Blocked("I do not get any closer");
        if (leg == Leg.AIM) drive(o);
        else aim(o);
        return Outcome.GOING;
    }

    private void aim(Odometry o) {
        legs++;
        boolean there = distanceM(o) <= THERE_M;
        leg = there ? Leg.FACE : Leg.AIM;
        double heading = there ? goal.headingRad() : Math.atan2(goal.yM() - o.yM(), goal.xM() - o.xM());
        step = Optional.of(new TurnMotion(Angles.wrap(heading - o.headingRad()), base, clearance, sent));
    }

    private void drive(Odometry o) {
        leg = Leg.DRIVE;
        step = Optional.of(new DriveMotion(new Drive(distanceM(o), 0), base, clearance, zones, sent));
    }

    private double distanceM(Odometry o) {
        return Math.hypot(goal.xM() - o.xM(), goal.yM() - o.yM());
    }
}
