package dev.parley.motion.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.motion.Audit;
import dev.parley.motion.AuditFault;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.MotionRequest;
import dev.parley.motion.Verdict;
import dev.parley.perception.Stamp;
import dev.parley.speech.Heard;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The log of one robot: a file of JSON lines that only grows. Every line is bound to the one before it ([AuditCheck]
/// verifies that), and what was decided is on the disk before anything begins to move.
///
/// For any thread. Whatever interrupts the process, whole lines stay whole; a line that was not finished, and so never
/// confirmed, is taken away when the log is opened again. It shows changes within the file; that lines are missing
/// at its end shows only to somebody who noted the last hash.
public final class AuditLog implements Audit, AutoCloseable {
    private static final int REMEMBERED = 32;

    private final LogFile file;
    private final InstantSource clock;
    private final Map<Stamp, Heard> heard = new LinkedHashMap<>();

    private AuditLog(LogFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /// @param path made, with its folders, if there is none; for nobody else to read
    /// @throws AuditFault when it cannot be written, its last line is damaged, or another process writes it
    public static AuditLog open(Path path, String robot, InstantSource clock) {
        LogFile file = LogFile.open(path);
        try {
            AuditLog log = new AuditLog(file, clock);
            log.append(Entry.opened(robot, file.torn()), true);
            return log;
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /// What was said, for the commands that follow from it.
    public void heard(Heard said) {
        synchronized (heard) {
            heard.put(said.stamp(), said);
            if (heard.size() > REMEMBERED)
                heard.remove(heard.keySet().iterator().next());
        }
    }

    private Optional<Heard> behind(Stamp stamp) {
        synchronized (heard) {
            return Optional.ofNullable(heard.get(stamp));
        }
    }

    @Override
    public synchronized void decided(MotionRequest request, Verdict verdict) {
        append(Entry.decided(request, verdict, behind(request.stamp())), true);
    }

    @Override
    public synchronized void became(MotionEvent event) {
        if (!(event instanceof MotionEvent.Progress)) append(Entry.became(event), false);
    }

    /// Of the last line: whoever keeps it can tell later that nothing was cut off.
    public synchronized String lastHash() {
        return file.lastHash();
    }

    private void append(ObjectNode entry, boolean forGood) {
        Instant now = clock.instant();
        file.append(entry.put("at", now.toString()).toString(), forGood);
    }

    @Override
    public synchronized void close() {
        file.close();
    }
}
