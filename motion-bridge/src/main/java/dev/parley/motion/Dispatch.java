package dev.parley.motion;

import dev.parley.dialogue.Act;
import dev.parley.motion.Dispatched.NotMotion;
import dev.parley.motion.Dispatched.Ready;
import dev.parley.motion.Dispatched.Unresolved;
import dev.parley.perception.Direction;
import dev.parley.robot.Action;
import dev.parley.robot.Effect;
import dev.parley.robot.Place;
import dev.parley.robot.Robot;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// `Act.Do → MotionCommand`: what an action of the robot's file means here and now. Pure; decides nothing
/// about whether it may happen. Degrees come in from people; radians go out.
public final class Dispatch {
    private static final double LOOK_ASIDE_RAD = Math.PI / 3;
    private static final double LOOK_UP_RAD = 0.4;

    private final Robot robot;

    public Dispatch(Robot robot) {
        this.robot = robot;
    }

    /// @param from where the voice came from, for "at me"
    public Dispatched dispatch(Act.Do act, Direction from, RobotState state) {
        Action action = robot.actions().get(act.action());
        if (action == null)
            return new Unresolved("I do not know how to " + act.action().replace('_', ' '));
        if (action.effect().isEmpty()) return new NotMotion();
        return dispatch(act, action.effect().get(), from, state);
    }

    /// One step of an action.
    Dispatched dispatch(Act.Do act, Effect effect, Direction from, RobotState state) {
        Arguments said = new Arguments(effect, act.slots());
        return switch (effect.kind()) {
            case DRIVE -> drive(said);
            case TURN -> turn(said);
            case GOTO -> goTo(said);
            case LOOK -> look(said, from);
            case POINT -> point(said, from, state);
            case POSE -> pose(said);
            case GESTURE -> gesture(said);
            case PUBLISH -> publish(said);
            case CALL -> call(said);
            case WAIT -> wait(said);
            case SAY, SEQUENCE -> new NotMotion();
        };
    }

    private static Dispatched drive(Arguments said) {
        OptionalDouble distance = said.number("distance");
        if (distance.isEmpty()) return new Unresolved("I do not know how far");
        OptionalDouble heading = heading(said.text("heading").orElse("forward"));
        boolean unsaid = said.effect().arguments().containsKey("heading")
                && said.text("heading").isEmpty();
        if (unsaid || heading.isEmpty()) return new Unresolved("I do not know which way");
        return new Ready(new MotionCommand.Drive(distance.getAsDouble(), heading.getAsDouble()));
    }

    private static Dispatched turn(Arguments said) {
        String direction = word(said.text("direction").orElse(""));
        if (direction.equals("around")) return new Ready(new MotionCommand.Turn(Math.PI));
        boolean left = direction.equals("left");
        if (!left && !direction.equals("right")) return new Unresolved("I do not know which way to turn");
        boolean unsaid = said.effect().arguments().containsKey("angle");
        OptionalDouble angle = unsaid ? said.number("angle") : OptionalDouble.of(90);
        if (angle.isEmpty()) return new Unresolved("I do not know how far to turn");
        double rad = Math.toRadians(angle.getAsDouble());
        return new Ready(new MotionCommand.Turn(left ? rad : -rad));
    }

    private Dispatched goTo(Arguments said) {
        String name = said.text("place").orElse("");
        return place(name)
                .<Dispatched>map(p -> new Ready(new MotionCommand.GoTo(nameOf(name), p.xM(), p.yM(), p.headingRad())))
                .orElseGet(() -> new Unresolved("I do not know that place"));
    }

    private static Dispatched look(Arguments said, Direction from) {
        return switch (word(said.text("direction").orElse(""))) {
            case "left" -> new Ready(new MotionCommand.Look(LOOK_ASIDE_RAD, 0));
            case "right" -> new Ready(new MotionCommand.Look(-LOOK_ASIDE_RAD, 0));
            case "up" -> new Ready(new MotionCommand.Look(0, LOOK_UP_RAD));
            case "down" -> new Ready(new MotionCommand.Look(0, -LOOK_UP_RAD));
            case "forward", "ahead" -> new Ready(new MotionCommand.Look(0, 0));
            case "at me" -> new Ready(new MotionCommand.Look(from.azimuthRad(), from.elevationRad()));
            default -> new Unresolved("I do not know where to look");
        };
    }

    private Dispatched point(Arguments said, Direction from, RobotState state) {
        String joint = said.text("yaw_joint").orElse("");
        var pose = Optional.ofNullable(robot.poses().get(said.text("with_pose").orElse("")));
        if (pose.isEmpty() || !robot.joints().containsKey(joint)) return new Unresolved("I do not know which arm");
        Optional<String> target = said.text("target");
        if (target.isPresent() && place(target.get()).isEmpty()) return new Unresolved("I do not know that place");
        boolean nowhere = robot.ros().frames().localized() && state.map().isEmpty()
                || state.odometry().isEmpty();
        if (target.isPresent() && nowhere) return new Unresolved("I do not know where I am");
        OptionalDouble yaw = target.isPresent()
                ? OptionalDouble.of(
                        bearing(place(target.get()).get(), state.inMap().get()))
                : aim(said.text("direction").orElse(""), from);
        if (yaw.isEmpty()) return new Unresolved("I do not know where to point");
        Map<String, Double> positions = new HashMap<>(pose.get().positionsRad());
        positions.put(joint, yaw.getAsDouble());
        return new Ready(new MotionCommand.MoveJoints(positions));
    }

    private Dispatched pose(Arguments said) {
        String name = said.text("name").orElse("");
        var pose = Optional.ofNullable(robot.poses().get(name));
        return pose.<Dispatched>map(p -> new Ready(new MotionCommand.Pose(name, p.positionsRad())))
                .orElseGet(() -> new Unresolved("I do not know that pose"));
    }

    private Dispatched gesture(Arguments said) {
        String name = said.text("name").orElse("");
        var gesture = Optional.ofNullable(robot.gestures().get(name));
        return gesture.<Dispatched>map(g -> new Ready(new MotionCommand.Gesture(
                        name,
                        g.steps().stream()
                                .map(s ->
                                        new MotionCommand.Gesture.Step(s.pose().positionsRad(), s.seconds()))
                                .toList())))
                .orElseGet(() -> new Unresolved("I do not know that gesture"));
    }

    private static Dispatched publish(Arguments said) {
        Optional<String> topic = said.text("topic");
        Optional<String> type = said.text("type");
        Optional<String> value = said.text("value");
        if (topic.isEmpty() || type.isEmpty() || value.isEmpty()) return new Unresolved("something is missing in it");
        return new Ready(new MotionCommand.Publish(topic.get(), type.get(), value.get()));
    }

    private static Dispatched wait(Arguments said) {
        OptionalDouble seconds = said.number("seconds");
        if (seconds.isEmpty()) return new Unresolved("I do not know how long to wait");
        return new Ready(new MotionCommand.Wait(seconds.getAsDouble()));
    }

    private static Dispatched call(Arguments said) {
        Optional<String> service = said.text("service");
        Optional<String> type = said.text("type");
        boolean unsaid = said.effect().arguments().containsKey("value")
                && said.text("value").isEmpty();
        if (service.isEmpty() || type.isEmpty() || unsaid) return new Unresolved("something is missing in it");
        return new Ready(new MotionCommand.Call(
                service.get(), type.get(), said.text("value").orElse("")));
    }

    private static OptionalDouble aim(String direction, Direction from) {
        return word(direction).equals("at me") ? OptionalDouble.of(from.azimuthRad()) : heading(direction);
    }

    private static OptionalDouble heading(String direction) {
        return switch (word(direction)) {
            case "forward", "forwards", "ahead", "straight" -> OptionalDouble.of(0);
            case "backward", "backwards", "back", "behind" -> OptionalDouble.of(Math.PI);
            case "left" -> OptionalDouble.of(Math.PI / 2);
            case "right" -> OptionalDouble.of(-Math.PI / 2);
            default -> OptionalDouble.empty();
        };
    }

    private static double bearing(Place place, RobotState.Odometry o) {
        return Math.IEEEremainder(Math.atan2(place.yM() - o.yM(), place.xM() - o.xM()) - o.headingRad(), 2 * Math.PI);
    }

    private Optional<Place> place(String name) {
        return Optional.ofNullable(robot.places().get(nameOf(name)));
    }

    private String nameOf(String place) {
        return robot.places().keySet().stream()
                .filter(n -> word(n).equals(word(place)))
                .findFirst()
                .orElse(place);
    }

    private static String word(String text) {
        return text.strip().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
