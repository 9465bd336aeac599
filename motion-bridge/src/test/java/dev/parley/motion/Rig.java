package dev.parley.motion;

import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// A bridge, a fake robot and a clock.
final class Rig {
    final Robot robot;
    final FakeRobot fake;
    final MotionBridge bridge;
    final List<MotionEvent> events = new ArrayList<>();
    private long turn;

    Rig(Robot robot) {
        this(robot, Audit.NONE);
    }

    Rig(Robot robot, Audit audit) {
        this.robot = robot;
        fake = new FakeRobot(robot);
        bridge = new MotionBridge(robot, fake, audit, () -> fake.now);
        bridge.tick(fake.now, events::add);
    }

    Stamp stamp() {
        return new Stamp(++turn, fake.now);
    }

    void ask(String action, MotionCommand command) {
        bridge.accept(new MotionRequest(stamp(), action, "maintainer", true, false, command), events::add);
    }

    void resume() {
        bridge.resume(stamp(), "operator", events::add);
    }

    void tick() {
        fake.step();
        bridge.tick(fake.now, events::add);
    }

    void run(double seconds) {
        for (int i = 0; i < Math.round(seconds * 50); i++) tick();
    }

    boolean runUntil(BooleanSupplier done, double seconds) {
        for (int i = 0; i < seconds * 50 && !done.getAsBoolean(); i++) tick();
        return done.getAsBoolean();
    }

    /// Runs until the motion is over.
    MotionEvent outcome() {
        runUntil(() -> bridge.doing().isEmpty(), 120);
        return events.getLast();
    }

    String reason() {
        return outcome() instanceof MotionEvent.Blocked b
                ? b.reason()
                : events.getLast().toString();
    }

    long nonZeroSince(int index) {
        return fake.sent.subList(index, fake.sent.size()).stream()
                .filter(s -> !s.isZero())
                .count();
    }
}
