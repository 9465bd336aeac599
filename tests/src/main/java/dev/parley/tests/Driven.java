package dev.parley.tests;

import dev.parley.launch.Events;
import dev.parley.launch.FailureHandler;
import dev.parley.launch.RunFault;
import dev.parley.launch.Simulation;
import dev.parley.motion.MotionBridge;
import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.MotionRequest;
import dev.parley.motion.ros2.Ros2;
import dev.parley.motion.ros2.Ros2Link;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.tests.ros2.StopButton;
import dev.parley.tests.ros2.VelocityWatch;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;

/// The simulated robot, driven back and forth by the motion bridge, and another participant that watches
/// the velocity topic.
final class Driven implements AutoCloseable {
    private static final Ros2.Domain DOMAIN = new Ros2.Domain(187, true);
    private static final long RETRY_NANOS = 200_000_000L;
    private static final long PATIENCE_NANOS = 5_000_000_000L;

    private final Robot robot = RobotFile.load("parley-one");
    private final Simulation hall;
    private final Ros2Link link;
    private final MotionBridge bridge;
    private final VelocityWatch watcher;
    private final ScheduledExecutorService control = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong zeroNanos = new AtomicLong();
    private volatile boolean rolling;
    private String refusal = "";
    private long turn;

    private Driven() {
        hall = new Simulation(robot, DOMAIN, new FailureHandler(new Events(), System::nanoTime, Set.of(), () -> {}))
                .start();
        link = new Ros2Link(robot, DOMAIN, System::nanoTime);
        bridge = new MotionBridge(robot, link, System::nanoTime);
        watcher = new VelocityWatch(DOMAIN, robot.base().orElseThrow().topic(), this::saw);
        control.scheduleAtFixedRate(() -> bridge.tick(System.nanoTime(), _ -> {}), 0, 20, TimeUnit.MILLISECONDS);
    }

    /// The same for true on the stop topic, sent by one more participant; then the stop is lifted.
    double stopByTopic(StopButton button) {
        drive();
        double ms = timed(button::press);
        until(() -> standing(), "the robot did not come to rest");
        // It is heard by three readers, and the last may be late.
        pause(() -> false);
        bridge.resume(stamp(), "operator", _ -> {});
        return ms;
    }

    /// One that is heard; the robot stands, and stays stopped until [#goOn].
    StopButton button() {
        StopButton button =
                new StopButton(DOMAIN, robot.ros(), () -> bridge.keepStopped(new Stamp(0, System.nanoTime())));
        while (!bridge.stopped()) {
            button.press();
            pause(() -> bridge.stopped());
        }
        pause(() -> false);
        return button;
    }

    static Driven open() {
        Driven driven = new Driven();
        driven.until(
                () -> driven.link.state().scan().isPresent()
                        && driven.link.state().odometry().isPresent(),
                "the simulated robot is silent");
        return driven;
    }

    /// Milliseconds from the call to zero velocity at the watcher; then the motion goes on.
    double hold() {
        drive();
        double ms = timed(bridge::hold);
        bridge.release();
        until(() -> rolling, "the robot did not go on after a hold");
        return ms;
    }

    /// The same for a stop; then the stop is lifted.
    double stop() {
        drive();
        double ms = timed(() -> bridge.stop(stamp()));
        until(() -> standing(), "the robot did not come to rest");
        bridge.resume(stamp(), "operator", _ -> {});
        return ms;
    }

    /// Milliseconds from the end of a word that is spoken while the robot drives; then the motion goes on.
    /// Empty: nobody held it.
    ///
    /// @param speak speaks the word in real time, calls what it is given to hold the robot, and returns when
    /// the word ended (`System.nanoTime`)
    OptionalDouble heldBy(ToLongFunction<Runnable> speak) {
        drive();
        zeroNanos.set(0);
        AtomicBoolean held = new AtomicBoolean();
        long endNanos = speak.applyAsLong(() -> {
            held.set(true);
            bridge.hold();
        });
        if (!held.get()) return OptionalDouble.empty();
        until(() -> zeroNanos.get() != 0, "no zero velocity arrived");
        double ms = (zeroNanos.get() - endNanos) / 1e6;
        goOn();
        return OptionalDouble.of(ms);
    }

    /// It may have arrived meanwhile, or have stood for so long that the hold became a stop.
    void goOn() {
        bridge.release();
        if (bridge.stopped()) bridge.resume(stamp(), "operator", _ -> {});
    }

    private double timed(Runnable halt) {
        zeroNanos.set(0);
        long start = System.nanoTime();
        halt.run();
        until(() -> zeroNanos.get() != 0, "no zero velocity arrived");
        return (zeroNanos.get() - start) / 1e6;
    }

    /// Ahead and back in turn, so that the hall is long enough. The gate may say that this is too much at
    /// once.
    private void drive() {
        for (long retry = 0; !rolling; retry = System.nanoTime() + RETRY_NANOS) {
            long next = retry;
            if (next > 0) until(() -> rolling || System.nanoTime() > next, "");
            boolean ahead = link.state().odometry().orElseThrow().xM() < 5;
            var command = new MotionCommand.Drive(5, ahead ? 0 : Math.PI);
            refusal = "";
            bridge.accept(new MotionRequest(stamp(), "walk", "operator", true, false, command), this::heard);
            if (refusal.isEmpty()) until(() -> rolling, "the robot did not start to drive");
        }
    }

    private void heard(MotionEvent event) {
        if (event instanceof MotionEvent.Blocked b) refusal = b.reason();
    }

    private void saw(boolean moves) {
        if (!moves) zeroNanos.compareAndSet(0, System.nanoTime());
        rolling = moves;
    }

    private void pause(BooleanSupplier enough) {
        long end = System.nanoTime() + RETRY_NANOS;
        until(() -> enough.getAsBoolean() || System.nanoTime() > end, "");
    }

    private boolean standing() {
        var o = link.state().odometry().orElseThrow();
        return Math.hypot(o.vxMps(), o.vyMps()) < 0.001;
    }

    private Stamp stamp() {
        return new Stamp(++turn, System.nanoTime());
    }

    private void until(BooleanSupplier done, String otherwise) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) throw new RunFault(otherwise);
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        bridge.stop(stamp());
        control.shutdownNow();
        watcher.close();
        link.close();
        hall.close();
    }
}
