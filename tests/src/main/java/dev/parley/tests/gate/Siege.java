package dev.parley.tests.gate;

import dev.parley.motion.MotionBridge;
import dev.parley.motion.MotionCommand;
import dev.parley.motion.MotionCommand.GoTo;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.MotionRequest;
import dev.parley.motion.RobotState;
import dev.parley.robot.Robot;
import dev.parley.simulation.robot.FactoryCell;
import dev.parley.simulation.robot.Pose2D;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Requests, sensor messages, stops, holds, pauses by a factory and pauses of the clock in random order against a real
/// motion bridge, with
/// what must hold checked on the wire and in the events after each.
public final class Siege {
    /// @param requests that were made
    /// @param begun of these
    /// @param stops that were called
    /// @param bumps how often the simulated robot touched something; its senses are spoiled on purpose
    /// @param deepestM how far its footprint ever got into the closed zone
    /// @param broken what must never happen, and how often it did
    public record Outcome(
            long requests, long begun, long stops, long bumps, double deepestM, Map<String, Integer> broken) {}

    /// Around the closed zone.
    private static final List<Pose2D> STARTS = List.of(
            FactoryCell.START,
            new Pose2D(3.8, -0.5, 0),
            new Pose2D(8.6, 0.5, Math.PI),
            new Pose2D(6, 1.6, -Math.PI / 2));

    /// One of so many motions of the base is left alone for a while, so that it gets somewhere.
    private static final int LEFT_ALONE = 2;

    private static final int LONGEST_CALM_TICKS = 400;
    private static final int SHORT_PAUSE = 20;

    private final Robot robot;
    private final Wire wire;
    private final MotionBridge bridge;
    private final Attack attack;
    private final Map<String, MotionRequest> asked = new HashMap<>();
    private final Set<String> started = new HashSet<>();
    private boolean held;
    private boolean paused;
    private long requests;
    private long begun;
    private long stops;

    public Siege(Robot robot, long seed) {
        this.robot = robot;
        wire = new Wire(robot, STARTS.get((int) Math.floorMod(seed, (long) STARTS.size())));
        bridge = new MotionBridge(robot, wire, () -> wire.nowNanos);
        attack = new Attack(robot, new SplittableRandom(seed));
    }

    /// Until so many requests were made.
    public Outcome run(long untilRequests) {
        while (requests < untilRequests) step(attack.die());
        return new Outcome(requests, begun, stops, wire.bumps(), wire.deepestM(), wire.broken());
    }

    private void step(int what) {
        wire.mustStand = bridge.stopped() || held || paused;
        if (what < 40) tick();
        else if (what < 88) request();
        else if (what < 90) stop();
        else if (what < 93) resume();
        else if (what < 95) hold();
        else if (what < 98) release();
        else if (what < 99) bridge.deadman(wire.nowNanos);
        else pause();
        if (paused && attack.once(SHORT_PAUSE)) endPause();
    }

    private void tick() {
        wire.step();
        wire.nowNanos += attack.jumpMs() * 1_000_000L;
        tick(attack.spoiled(wire.state(), wire.nowNanos));
    }

    private void tick(RobotState felt) {
        wire.mustStand = bridge.stopped() || held || paused;
        wire.feel(felt);
        wire.ticking = true;
        bridge.tick(wire.nowNanos, this::happened);
        wire.ticking = false;
        wire.ticked();
        held &= !bridge.stopped();
    }

    /// Nothing but a spoiled sensor now and then.
    private void calm() {
        for (int i = attack.upTo(LONGEST_CALM_TICKS); i > 0; i--) {
            wire.step();
            RobotState felt = attack.once(100) ? attack.spoiled(wire.state(), wire.nowNanos) : wire.state();
            tick(felt);
        }
    }

    private void request() {
        long before = begun;
        MotionRequest request = attack.request(wire.nowNanos);
        requests++;
        asked.put(key(request.stamp().turn(), request.action()), request);
        bridge.accept(request, this::happened);
        if (asked.size() > 100_000) asked.clear();
        if (begun > before && request.command().movesBase() && attack.once(LEFT_ALONE)) calm();
    }

    private void stop() {
        stops++;
        bridge.stop(attack.next(wire.nowNanos));
        held = false;
        if (!bridge.stopped() || wire.velocityMps() != 0) wire.broke("a stop did not stop");
    }

    private void resume() {
        bridge.resume(attack.next(wire.nowNanos), attack.role(), this::happened);
    }

    private void hold() {
        bridge.hold();
        held = !bridge.stopped();
        if (wire.velocityMps() != 0) wire.broke("a hold did not hold");
    }

    private void pause() {
        bridge.pause();
        paused = true;
        if (wire.velocityMps() != 0) wire.broke("a pause did not pause");
    }

    /// It lifts nothing else.
    private void endPause() {
        boolean stopped = bridge.stopped();
        bridge.endPause();
        paused = false;
        if (bridge.stopped() != stopped) wire.broke("the end of a pause lifted a stop");
    }

    private void release() {
        bridge.release();
        held = false;
    }

    /// What began is held against rules that share nothing with the gate's code.
    private void happened(MotionEvent event) {
        if (!(event instanceof MotionEvent.Started s)) return;
        begun++;
        String key = key(s.stamp().turn(), s.action());
        if (!started.add(key)) wire.broke("moved twice");
        MotionRequest request = asked.get(key);
        if (bridge.stopped()) wire.broke("began while stopped");
        if (paused) wire.broke("began while paused");
        if (request == null) return;
        if (!robot.people().may(request.role(), request.action())) wire.broke("began without permission");
        if (flat() && !request.command().onlyTells() && !toCharger(request.command()))
            wire.broke("began with little charge");
        if (request.command().movesBase() && wire.leans()) wire.broke("began while it leans");
        long ageNanos = wire.nowNanos - request.stamp().capturedNanos();
        if (ageNanos > 5_000_000_000L || ageNanos < -100_000_000L) wire.broke("began on old or future words");
    }

    private boolean flat() {
        return !(wire.state().charge().map(RobotState.Charge::share).orElse(1.0) >= Guarded.LEAST_CHARGE);
    }

    private static boolean toCharger(MotionCommand command) {
        return command instanceof GoTo g && g.place().equals(Guarded.CHARGER);
    }

    private static String key(long turn, String action) {
        return turn + " " + action;
    }
}
