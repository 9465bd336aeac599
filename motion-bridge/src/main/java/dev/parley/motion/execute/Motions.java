package dev.parley.motion.execute;

import dev.parley.motion.Head;
import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionCommand.Gesture.Step;
import dev.parley.motion.RobotLink;
import dev.parley.motion.gate.Clearance;
import dev.parley.motion.gate.Whereabouts;
import dev.parley.motion.gate.Zones;
import dev.parley.robot.Base;
import dev.parley.robot.Robot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the motion that carries out a command. Not thread-safe.
public final class Motions {
    private final Robot robot;
    private final RobotLink link;
    private final Head head;
    private final Optional<Envelope> sent;
    private final Optional<Clearance> clearance;
    private final Zones zones;
    private final Whereabouts whereabouts;

    /// @param sent what the base was last told; empty: there is no base
    public Motions(Robot robot, RobotLink link, Optional<Envelope> sent) {
        this.robot = robot;
        this.link = link;
        this.sent = sent;
        head = Head.of(robot);
        clearance = robot.base().map(Clearance::new);
        zones = new Zones(robot);
        whereabouts = new Whereabouts(robot);
    }

    /// Empty: the command is no motion.
    public Optional<Motion> of(MotionCommand command) {
        Optional<Motion> motion = plain(command);
        return whereabouts.dependsOnMap(command) ? motion.map(m -> new OnMap(m, whereabouts)) : motion;
    }

    private Optional<Motion> plain(MotionCommand command) {
        return switch (command) {
            case MotionCommand.Drive d ->
                Optional.of(new DriveMotion(d, robot.base().get(), clearance.get(), zones, sent.get()));
            case MotionCommand.Turn t ->
                Optional.of(new TurnMotion(t.angleRad(), robot.base().get(), clearance.get(), sent.get()));
            case MotionCommand.GoTo g -> Optional.of(goTo(g));
            case MotionCommand.MoveJoints m -> Optional.of(joints(m.positionsRad()));
            case MotionCommand.Pose p -> Optional.of(joints(p.positionsRad()));
            case MotionCommand.Look l -> Optional.of(joints(head.toward(l.azimuthRad(), l.elevationRad())));
            case MotionCommand.Gesture g -> Optional.of(new JointMotion(g.steps(), robot.joints(), controllers()));
            case MotionCommand.Call c -> Optional.of(new CallMotion(c, link.actions()));
            case MotionCommand.Wait w -> Optional.of(new WaitMotion(w.seconds()));
            case MotionCommand.Publish _ -> Optional.empty();
        };
    }

    private Motion goTo(MotionCommand.GoTo goal) {
        Base base = robot.base().get();
        if (base.goal().isEmpty() && base.navigate().isEmpty())
            return new GoToMotion(goal, base, clearance.get(), zones, sent.get());
        Navigation navigation = base.goal().isEmpty() ? new NavigationGoal(link.actions()) : new NavigationTopic(link);
        return new NavigatedMotion(goal, base, zones, navigation);
    }

    private Controllers controllers() {
        return new Controllers(robot.joints(), robot.ros().actions().controllers(), link);
    }

    private Motion joints(Map<String, Double> positionsRad) {
        return new JointMotion(List.of(new Step(positionsRad, 0)), robot.joints(), controllers());
    }
}
