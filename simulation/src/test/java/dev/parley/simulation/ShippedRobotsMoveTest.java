package dev.parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.dialogue.Act;
import dev.parley.motion.MotionBridge;
import dev.parley.motion.MotionEvent;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.Action;
import dev.parley.robot.Effect;
import dev.parley.robot.Robot;
import dev.parley.robot.Slot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.robot.Laser;
import dev.parley.simulation.robot.Solid;
import dev.parley.simulation.robot.Twist2D;
import dev.parley.simulation.robot.World;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Speaker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every action of every shipped robot, whatever is said for its slots, is carried out by the
/// simulated robot of that
/// file, through the gate, without leaving a limit on the way.
class ShippedRobotsMoveTest {
    private static final World HALL = new World(List.of(
            new Solid.Wall("a wall", -20, -20, -20, 20),
            new Solid.Wall("a wall", 20, -20, 20, 20),
            new Solid.Wall("a wall", -20, 20, 20, 20),
            new Solid.Wall("a wall", -20, -20, 20, -20)));
    private static final Laser.Spec TIAGO = new Laser.Spec(441, Math.toRadians(220), 10, 0.05, 10, 0.002, 1);
    private static final double LONGEST_S = 120;
    private static final double A_LITTLE = 1e-6;

    static Stream<String> robots() {
        return RobotFile.shipped().stream();
    }

    private final List<MotionEvent> events = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("robots")
    void carriesOutEveryActionOfItsFileWithinItsLimits(String name) {
        Robot robot = RobotFile.load(name);
        robot.actions()
                .forEach((key, action) -> action.effect()
                        .filter(e -> e.kind() != Effect.Kind.SAY)
                        .ifPresent(e -> said(action, e).forEach(slots -> carriesOut(robot, key, slots))));
    }

    private void carriesOut(Robot robot, String action, Map<String, SlotValue> slots) {
        boolean blind = robot.name().equals("tiago")
                && slots.getOrDefault("direction", new SlotValue.Text(""))
                        .toString()
                        .equals("backward");
        BodyLink link = run(robot, action, slots);
        String what = "%s: %s %s".formatted(robot.name(), action, slots);
        assertThat(link.refused).as(what).isEmpty();
        assertThat(link.body.bumps()).as(what).isZero();
        if (blind)
            assertThat(events.getLast())
                    .as(what)
                    .isInstanceOfSatisfying(
                            MotionEvent.Blocked.class,
                            b -> assertThat(b.reason()).contains("see"));
        else
            assertThat(events.stream().map(MotionEvent::getClass).toList())
                    .as("%s: %s", what, events)
                    .contains(MotionEvent.Started.class)
                    .last()
                    .isEqualTo(MotionEvent.Finished.class);
    }

    private BodyLink run(Robot robot, String action, Map<String, SlotValue> slots) {
        events.clear();
        BodyLink link = new BodyLink(robot, HALL, robot.name().equals("tiago") ? TIAGO : Laser.Spec.AROUND);
        MotionBridge bridge = new MotionBridge(robot, link, () -> link.now);
        bridge.tick(link.now, events::add);
        Speaker by = new Speaker(robot.people().roles().keySet().stream()
                .filter(r -> robot.people().may(r, action))
                .findFirst()
                .orElseThrow());
        bridge.accept(
                new Act.Do(new Stamp(1, link.now), action, slots, by, true), new Direction(0.5, 0.1), events::add);
        for (int i = 0; i < LONGEST_S * 50 && !bridge.doing().isEmpty(); i++) {
            link.step();
            bridge.tick(link.now, events::add);
            staysWithinLimits(robot, link);
        }
        return link;
    }

    private static void staysWithinLimits(Robot robot, BodyLink link) {
        robot.joints()
                .forEach((name, j) -> assertThat(link.body.positionRad(name))
                        .as(name)
                        .isBetween(j.lowerRad() - A_LITTLE, j.upperRad() + A_LITTLE));
        robot.base().ifPresent(b -> {
            Twist2D v = link.body.velocity();
            assertThat(Math.hypot(v.vxMps(), v.vyMps())).isLessThanOrEqualTo(b.maxLinearMps() + A_LITTLE);
            assertThat(Math.abs(v.yawRadps())).isLessThanOrEqualTo(b.maxAngularRadps() + A_LITTLE);
            if (!b.holonomic()) assertThat(v.vyMps()).isZero();
        });
    }

    /// All that can be said for the slots that the action dispatches.
    private static List<Map<String, SlotValue>> said(Action action, Effect effect) {
        List<Map<String, SlotValue>> all = new ArrayList<>();
        Set<String> either = effect.eitherSlots();
        Stream<String> choices = either.isEmpty() ? Stream.of("") : either.stream();
        choices.forEach(only -> {
            List<Map<String, SlotValue>> some = List.of(Map.of());
            for (String slot : effect.slotNames())
                if (!either.contains(slot) || slot.equals(only))
                    some = with(some, slot, action.slots().get(slot));
            all.addAll(some);
        });
        return all;
    }

    private static List<Map<String, SlotValue>> with(List<Map<String, SlotValue>> some, String name, Slot slot) {
        return some.stream()
                .flatMap(before -> values(slot).map(v -> {
                    Map<String, SlotValue> more = new LinkedHashMap<>(before);
                    more.put(name, v);
                    return more;
                }))
                .toList();
    }

    private static Stream<SlotValue> values(Slot slot) {
        return switch (slot) {
            case Slot.Choice c -> c.sayings().keySet().stream().map(SlotValue.Text::new);
            case Slot.Quantity q -> Stream.of(new SlotValue.Number(q.min()), new SlotValue.Number(q.max()));
            case Slot.OpenText _ -> Stream.of(new SlotValue.Text("something"));
        };
    }

    /// Its joint is positive downward.
    @Test
    void aNaoThatIsToldToLookUpLooksUp() {
        BodyLink link = run(RobotFile.load("nao"), "look", Map.of("direction", new SlotValue.Text("up")));
        assertThat(link.body.positionRad("HeadPitch")).isEqualTo(-0.33, within(0.05));
        assertThat(link.body.positionRad("HeadYaw")).isEqualTo(0, within(0.05));
    }

    @Test
    void aTiagoTurnsJointsThatAreNotCalledHead() {
        BodyLink link = run(RobotFile.load("tiago"), "look", Map.of("direction", new SlotValue.Text("left")));
        assertThat(link.body.positionRad("head_1_joint")).isEqualTo(Math.PI / 3, within(0.05));
    }

    @Test
    void aNaoHasNoBaseToDriveInto() {
        assertThat(RobotFile.load("nao").base()).isEmpty();
    }
}
