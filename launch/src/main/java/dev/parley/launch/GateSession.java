package dev.parley.launch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.motion.MotionRequest;
import dev.parley.motion.RobotState;
import dev.parley.motion.Verdict;
import dev.parley.motion.gate.SafetyGate;
import dev.parley.perception.Stamp;
import dev.parley.robot.Action;
import dev.parley.robot.People;
import dev.parley.robot.Robot;
import java.util.Optional;

/// The real safety gate for anyone's own cases: a JSON object goes in, one comes out. Time is what the lines say
/// (`at_s`); without it, it stands still. One thread.
///
/// | line | means |
/// |---|---|
/// | `{"odometry": {…}}`, `{"joints": {…}}`, `{"scan": {…}}`, `{"tilt": {"rad": 0.1}}`, `{"charge": {"share": 0.5}}`
/// | what the robot feels, as of now |
/// | `{"touch": {"pressed": true}, "toward_rad": 0}` | what its bumper feels; with the direction, it was going there |
/// | `{"action": "walk", "command": {"type": "drive", …}}` | a request; also `role` (everything), `turn` (the next),
/// `said_s` (now), `confirmed`, `risky`, and `follows` for what the same sentence asks for next |
/// | `{"stop": true}`, `{"resume": true, "role": "operator"}` | latches a stop, lifts it |
///
/// Out comes `verdict` (`allowed`, `clamped`, `needs_confirmation`, `rejected`; `noted` of the others), `rule`,
/// `reason` and
/// `sent`, the command that may begin. A line that makes no sense is answered with `error` and changes nothing.
public final class GateSession {
    private final Robot robot;
    private final SafetyGate gate;
    private RobotState state = RobotState.UNKNOWN;
    private long nowNanos;
    private long turn;

    public GateSession(Robot robot) {
        this.robot = robot;
        gate = new SafetyGate(robot);
    }

    public ObjectNode accept(String line) {
        try {
            return answer(GateLine.read(line));
        } catch (RunFault e) {
            return Json.object().put("error", e.getMessage());
        }
    }

    private ObjectNode answer(GateLine line) {
        long then = line.nanos("at_s", nowNanos);
        if (line.has("command")) return requested(line, then);
        if (line.has("stop")) return stopped(line, then);
        if (line.has("resume")) return resumed(line, then);
        return felt(line, then);
    }

    private ObjectNode requested(GateLine line, long then) {
        MotionRequest request = request(line, then);
        nowNanos = then;
        turn = Math.max(turn, request.stamp().turn());
        gate.raiseTurn(request.stamp().turn());
        return judged(line.yes("follows") ? gate.goOn(request, state, then) : gate.check(request, state, then));
    }

    private MotionRequest request(GateLine line, long then) {
        String action = line.text("action", "");
        boolean risky = line.yes("risky")
                || Optional.ofNullable(robot.actions().get(action))
                        .filter(Action::risky)
                        .isPresent();
        return new MotionRequest(
                new Stamp(line.number("turn", turn + 1), line.nanos("said_s", then)),
                action,
                line.text("role", People.EVERYTHING),
                line.yes("confirmed"),
                risky,
                line.command());
    }

    private static ObjectNode judged(Verdict verdict) {
        ObjectNode answer = Json.object().put("verdict", GateLine.name(verdict.getClass()));
        switch (verdict) {
            case Verdict.Allowed a -> answer.put("rule", "").put("reason", "").set("sent", GateLine.json(a.command()));
            case Verdict.Clamped c ->
                answer.put("rule", "limits").put("reason", c.reason()).set("sent", GateLine.json(c.command()));
            case Verdict.NeedsConfirmation n ->
                answer.put("rule", "confirmation").put("reason", n.question()).putNull("sent");
            case Verdict.Rejected r ->
                answer.put("rule", r.rule()).put("reason", r.reason()).putNull("sent");
        }
        return answer;
    }

    private ObjectNode stopped(GateLine line, long then) {
        nowNanos = then;
        gate.stop(new Stamp(line.number("turn", ++turn), line.nanos("said_s", then)), then);
        return noted("");
    }

    private ObjectNode resumed(GateLine line, long then) {
        nowNanos = then;
        Stamp stamp = new Stamp(line.number("turn", ++turn), line.nanos("said_s", then));
        return noted(gate.resume(stamp, line.text("role", People.EVERYTHING), then));
    }

    private ObjectNode felt(GateLine line, long then) {
        RobotState next = state;
        if (line.has("odometry")) next = next.with(line.odometry(then));
        if (line.has("joints")) next = next.with(line.joints(then));
        if (line.has("scan")) next = next.with(line.scan(then));
        if (line.has("tilt")) next = next.with(line.tilt(then));
        if (line.has("charge")) next = next.with(line.charge(then));
        if (line.has("touch")) next = touched(next.with(line.touch(then)), line, then);
        if (next == state && !line.has("at_s"))
            throw new RunFault(
                    "expected one of command, stop, resume, odometry, joints, scan, tilt, charge, touch, at_s");
        state = next;
        nowNanos = then;
        return noted("");
    }

    /// Where it was going when something touched it: `toward_rad` in its own frame; without it, it stood.
    private RobotState touched(RobotState next, GateLine line, long then) {
        boolean moving = line.has("toward_rad");
        gate.felt(next, moving, moving ? line.real("toward_rad") : Double.NaN, then);
        return next;
    }

    private static ObjectNode noted(String reason) {
        return Json.object()
                .put("verdict", "noted")
                .put("rule", "")
                .put("reason", reason)
                .putNull("sent");
    }
}
