package dev.parley.launch;

import dev.parley.dialogue.SelfKnowledge;
import dev.parley.motion.MotionBridge;
import dev.parley.motion.RobotState;
import dev.parley.robot.Place;
import dev.parley.robot.Robot;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What the robot says of itself comes from here: from where it is on the map, from the motion bridge and from events.
final class OwnState implements SelfKnowledge {
    private static final double AT_A_PLACE_M = 0.5;

    private final Robot robot;
    private final Supplier<RobotState> state;
    private final MotionBridge bridge;
    private final Deeds deeds;

    OwnState(Robot robot, Supplier<RobotState> state, MotionBridge bridge, Deeds deeds) {
        this.robot = robot;
        this.state = state;
        this.bridge = bridge;
        this.deeds = deeds;
    }

    @Override
    public String whereabouts() {
        return state.get().inMap().flatMap(this::nearest).orElse("");
    }

    @Override
    public String doing() {
        if (bridge.stopped()) return "stopped";
        List<String> actions = bridge.doing();
        return actions.isEmpty() ? "standing still" : "carrying out: " + String.join(" and ", actions);
    }

    @Override
    public boolean isMoving() {
        return !bridge.stopped() && !bridge.doing().isEmpty();
    }

    @Override
    public String lastDone() {
        return deeds.last();
    }

    @Override
    public String whyStopped() {
        return deeds.stop();
    }

    private Optional<String> nearest(RobotState.Odometry odometry) {
        return robot.places().entrySet().stream()
                .min(Comparator.comparingDouble(p -> distanceM(p.getValue(), odometry)))
                .map(p -> words(p, distanceM(p.getValue(), odometry)));
    }

    private static String words(Map.Entry<String, Place> place, double distanceM) {
        return distanceM < AT_A_PLACE_M
                ? "at the " + place.getKey()
                : String.format(Locale.ROOT, "%.1f meters from the %s", distanceM, place.getKey());
    }

    private static double distanceM(Place place, RobotState.Odometry o) {
        return Math.hypot(place.xM() - o.xM(), place.yM() - o.yM());
    }
}
