package dev.parley.tests.gate;

import dev.parley.motion.MotionBridge;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.MotionRequest;
import dev.parley.robot.Robot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Requests, sensor messages, stops, holds and pauses of the clock in random order against a real motion bridge, with
/// what must hold checked on the wire and in the events after each.
public final class Siege {
    /// @param requests that were made
    /// @param begun of these
    /// @param stops that were called
    /// @param bumps how often the simulated robot touched something; its senses are spoiled on purpose
    /// @param broken what must never happen, and how often it did
    public record Outcome(long requests, long begun, long stops, long bumps, Map<String, Integer> broken) {}

    private final Robot robot;
    private final Wire wire;
    private final MotionBridge bridge;
    private final Attack attack;
    private final Map<String, MotionRequest> asked = new HashMap<>();
    private final Set<String> started = new HashSet<>();
    private boolean held;
    private long requests;
    private long begun;
    private long stops;

    public Siege(Robot robot, long seed) {
        this.robot = robot;
        wire = new Wire(robot);
        bridge = new MotionBridge(robot, wire, () -> wire.nowNanos);
        attack = new Attack(robot, new SplittableRandom(seed));
    }

    /// Until so many requests were made.
    public Outcome run(long untilRequests) {
        while (requests < untilRequests) step(attack.die());
        return new Outcome(requests, begun, stops, wire.bumps(), wire.broken());
    }

    private void step(int what) {
        wire.mustStand = bridge.stopped() || held;
        if (what < 40) tick();
        else if (what < 88) request();
        else if (what < 90) stop();
        else if (what < 93) resume();
        else if (what < 95) hold();
        else if (what < 98) release();
        else bridge.deadman(wire.nowNanos);
    }

    private void tick() {
        wire.step();
        wire.nowNanos += attack.jumpMs() * 1_000_000L;
        wire.feel(attack.spoiled(wire.state(), wire.nowNanos));
        wire.ticking = true;
        bridge.tick(wire.nowNanos, this::happened);
        wire.ticking = false;
        wire.ticked();
        held &= !bridge.stopped();
    }

    private void request() {
        MotionRequest request = attack.request(wire.nowNanos);
        requests++;
        asked.put(key(request.stamp().turn(), request.action()), request);
        bridge.accept(request, this::happened);
        if (asked.size() > 100_000) asked.clear();
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
        if (request == null) return;
        if (!robot.people().may(request.role(), request.action())) wire.broke("began without permission");
        long ageNanos = wire.nowNanos - request.stamp().capturedNanos();
        if (ageNanos > 5_000_000_000L || ageNanos < -100_000_000L) wire.broke("began on old or future words");
    }

    private static String key(long turn, String action) {
        return turn + " " + action;
    }
}
