package dev.parley.motion.execute;

import dev.parley.motion.MotionCommand.Gesture.Step;
import dev.parley.motion.RobotLink.Waypoint;
import dev.parley.motion.RobotState;
import dev.parley.motion.gate.Senses;
import dev.parley.robot.Joint;
import java.util.List;
import java.util.Map;

/// Moves joints through positions: one trajectory out, then watching the joint states until they are there. Where a
/// controller follows goals, it must say so, too.
final class JointMotion implements Motion {
    private static final double THERE_RAD = 0.05;
    private static final double THERE_M = 0.01;
    private static final double LATE_S = 3;
    private static final long SILENT_NANOS = 1_000_000_000L;

    private final List<Step> steps;
    private final Map<String, Joint> joints;
    private final Controllers controllers;
    private final Trajectory trajectory;
    private final Timer silent = new Timer();
    private List<Waypoint> sent = List.of();
    private int first;
    private long sentNanos;
    private double elapsedS;

    JointMotion(List<Step> steps, Map<String, Joint> joints, Controllers controllers) {
        this.steps = steps;
        this.joints = joints;
        this.controllers = controllers;
        trajectory = new Trajectory(joints);
    }

    @Override
    public Outcome tick(RobotState state, long nowNanos, Wish wish) {
        boolean numb = !Senses.joints(state, nowNanos);
        if (silent.exceeds(numb, nowNanos, SILENT_NANOS)) return giveUp(state, "I cannot feel my joints");
        if (numb) return Outcome.GOING;
        Map<String, Double> now = state.joints().get().positionsRad();
        if (sent.isEmpty()) send(now, nowNanos);
        elapsedS = (nowNanos - sentNanos) / 1e9;
        String refused = controllers.refusal();
        if (!refused.isEmpty()) return giveUp(state, refused);
        boolean inLastStep =
                sent.size() == 1 || elapsedS >= sent.get(sent.size() - 2).atSeconds();
        String late = farthest(now);
        String silentOne = controllers.unfinished();
        if (inLastStep && late.isEmpty() && silentOne.isEmpty()) return Outcome.DONE;
        if (elapsedS <= sent.getLast().atSeconds() + LATE_S) return Outcome.GOING;
        return giveUp(
                state,
                late.isEmpty()
                        ? "my " + silentOne + " does not say that it is there"
                        : "my " + part(late) + " did not get there");
    }

    @Override
    public double progress() {
        if (sent.isEmpty()) return (double) first / steps.size();
        double done = Math.clamp(elapsedS / sent.getLast().atSeconds(), 0, 1);
        return (first + done * (steps.size() - first)) / steps.size();
    }

    @Override
    public void pause(RobotState state) {
        while (!sent.isEmpty() && sent.size() > 1 && elapsedS >= sent.getFirst().atSeconds()) {
            sent = sent.subList(1, sent.size());
            first++;
        }
        sent = List.of();
        List<Waypoint> hold = state.joints()
                .map(j -> trajectory.hold(steps, j.positionsRad()))
                .orElse(List.of());
        controllers.hold(hold);
    }

    @Override
    public void resume() {
        silent.reset();
    }

    private void send(Map<String, Double> now, long nowNanos) {
        sent = trajectory.through(steps, first, now);
        sentNanos = nowNanos;
        controllers.follow(sent);
    }

    private Outcome giveUp(RobotState state, String reason) {
        pause(state);
        return new Outcome.Blocked(reason);
    }

    /// A joint that is not where the last waypoint wants it; empty: all are. Only the joints asked for
    /// count.
    private String farthest(Map<String, Double> now) {
        Map<String, Double> target = sent.getLast().positionsRad();
        for (Step step : steps)
            for (String joint : step.positionsRad().keySet())
                if (!(Math.abs(now.getOrDefault(joint, Double.NaN) - target.get(joint)) <= near(joint))) return joint;
        return "";
    }

    private double near(String joint) {
        return joints.get(joint).slides() ? THERE_M : THERE_RAD;
    }

    private String part(String joint) {
        return Joint.part(joints.get(joint).controller());
    }
}
