package dev.parley.motion.mqtt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Who pauses is not to wait for others: a pause goes past the queue, and an end of a pause that waits in it does not
/// end one that came later. Thread-safe, with a lock of its own.
final class VdaPauses {
    private static final int REMEMBERED = 256;

    private final VdaActions.Body body;
    private final Set<String> seen = new LinkedHashSet<>();
    private long messages;
    private long last;

    VdaPauses(VdaActions.Body body) {
        this.body = body;
    }

    /// Pauses if a message says so that has not come before.
    ///
    /// @return its number among all messages
    synchronized long hear(ObjectNode message) {
        messages++;
        List<String> pauses = VdaText.ids(message, "startPause");
        if (!pauses.isEmpty() && (pauses.contains("") || seen.addAll(pauses))) pause(messages);
        while (seen.size() > REMEMBERED) seen.remove(seen.iterator().next());
        return messages;
    }

    synchronized void pause(long number) {
        last = Math.max(last, number);
        body.pause();
    }

    /// @param number of the message that asks for it
    /// @return whether it is the last word
    synchronized boolean end(long number) {
        if (last > number) return false;
        body.endPause();
        return true;
    }
}
