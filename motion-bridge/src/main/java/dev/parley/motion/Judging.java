package dev.parley.motion;

import dev.parley.motion.gate.SafetyGate;
import java.util.function.LongSupplier;

/// Lets the gate judge a command and writes down what it said. A disk may take a while for that; so it is done
/// outside the bridge's lock, and what was stopped meanwhile does not begin. Any thread, one command at a time.
final class Judging {
    /// What it takes longer to write down was decided on senses that are too old by then.
    private static final long WRITTEN_WITHIN_NANOS = 500_000_000L;

    /// One of the gate's two lists of rules.
    interface Rules {
        Verdict verdict(MotionRequest request, RobotState state, long nowNanos);
    }

    record Judged(MotionRequest request, Verdict verdict, long askedNanos, long contacts) {}

    private final SafetyGate gate;
    private final Audit audit;
    private final LongSupplier nanoClock;

    Judging(SafetyGate gate, Audit audit, LongSupplier nanoClock) {
        this.gate = gate;
        this.audit = audit;
        this.nanoClock = nanoClock;
    }

    Judged judge(MotionRequest request, Rules rules, RobotState state) {
        long now = nanoClock.getAsLong();
        long contacts = gate.contacts();
        Verdict verdict = rules.verdict(request, state, now);
        try {
            audit.decided(request, verdict);
            return new Judged(request, verdict, now, contacts);
        } catch (AuditFault e) {
            Verdict unwritten = new Verdict.Rejected("audit", "I cannot write down what I do");
            return new Judged(request, unwritten, now, contacts);
        }
    }

    /// What holds now, under the bridge's lock.
    Verdict still(Judged judged) {
        if (judged.verdict instanceof Verdict.Rejected) return judged.verdict;
        if (gate.latched()) return new Verdict.Rejected("latched stop", SafetyGate.STOPPED);
        if (gate.isPaused()) return new Verdict.Rejected("pause", SafetyGate.PAUSED);
        if (judged.request.command().movesBase() && gate.contacts() != judged.contacts)
            return new Verdict.Rejected("contact", "I have just run into something");
        boolean late = nanoClock.getAsLong() - judged.askedNanos > WRITTEN_WITHIN_NANOS;
        return late ? new Verdict.Rejected("audit", "it took too long to write it down") : judged.verdict;
    }
}
