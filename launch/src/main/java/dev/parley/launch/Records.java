package dev.parley.launch;

import dev.parley.motion.Audit;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.audit.AuditLog;
import dev.parley.perception.Direction;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import java.nio.file.Path;
import java.time.Clock;

/// Keeps the audit log of a run: what was heard and what became of it come from the stream of events, what was decided
/// from the motion bridge. Whoever tells of an event never waits for the disk.
final class Records implements AutoCloseable {
    private static final int QUEUED = 1024;

    private final AuditLog log;
    private final Stage<MotionEvent> write;

    /// @throws dev.parley.motion.AuditFault when it cannot be written
    Records(Path file, String robot, FailureHandler failures) {
        log = AuditLog.open(file, robot, Clock.systemUTC());
        write = new Stage<>(
                        "record",
                        QUEUED,
                        Stage.WhenFull.DROP_OLDEST,
                        log::became,
                        failures,
                        (event, _) -> failures.failed(
                                "record", event, new RunFault("the audit log is too slow; a line is missing")))
                .start();
    }

    Audit audit() {
        return log;
    }

    void accept(Event event) {
        if (event instanceof Event.Understood u) log.heard(u.heard());
        if (event instanceof Event.Requested r)
            log.heard(new Heard(
                    r.act().stamp(),
                    new Transcript.FreeText("", Transcript.Score.TYPED),
                    new Speaker(r.by(), r.role()),
                    Direction.AHEAD));
        if (event instanceof Event.Moved m) write.put(m.motion());
    }

    /// What is waiting is written first.
    @Override
    public void close() {
        write.finish();
        log.close();
    }
}
