package dev.parley.motion.execute;

import dev.parley.motion.RobotState;

/// One motion under way.
public interface Motion {
    /// Looks at the robot and takes the next step.
    ///
    /// @param wish zero when it comes in; for a base motion, the velocity it wishes for
    Outcome tick(RobotState state, long nowNanos, Wish wish);

    /// How much of the way is done, 0 to 1.
    double progress();

    /// Holds everything that would go on by itself: a trajectory, a goal. The base has already been halted.
    void pause(RobotState state);

    /// Goes on after a pause.
    void resume();

    /// Whether it drives the base by its own velocities; if not, somebody else's must get through.
    default boolean drives() {
        return true;
    }

    /// What became of a step.
    sealed interface Outcome {
        record Going() implements Outcome {}

        record Done() implements Outcome {}

        /// @param reason in words that can be spoken after "I cannot: "
        record Blocked(String reason) implements Outcome {}

        Outcome GOING = new Going();
        Outcome DONE = new Done();
    }

    /// A velocity in the frame of the base. Reused from tick to tick.
    final class Wish {
        double vxMps;
        double vyMps;
        double yawRadps;
        boolean atOnce;

        /// To stand still, within the acceleration limit.
        public void clear() {
            vxMps = 0;
            vyMps = 0;
            yawRadps = 0;
            atOnce = false;
        }

        /// To stand still now, without a ramp.
        public void halt() {
            clear();
            atOnce = true;
        }
    }
}
