package dev.parley.motion.mqtt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The requests that were judged, by their identity, so that none is carried out twice. Bounded; rather than forget one
/// that might be delivered again, it takes no more. One thread at a time.
final class Asked {
    private static final int REMEMBERED = 4096;
    /// Longer than a request is fresh.
    private static final long KEPT_NANOS = 30_000_000_000L;

    /// One request and what became of it so far.
    static final class One {
        final String id;
        final String kind;
        final ObjectNode content;
        final long askedNanos;
        String answerTo;
        Optional<byte[]> correlation;
        String status = "";
        String reason = "";
        boolean started;

        One(
                String id,
                String kind,
                ObjectNode content,
                long askedNanos,
                String answerTo,
                Optional<byte[]> correlation) {
            this.id = id;
            this.kind = kind;
            this.content = content;
            this.askedNanos = askedNanos;
            this.answerTo = answerTo;
            this.correlation = correlation;
        }

        /// Whether it asks for the same; when it was sent does not matter.
        boolean sameAs(String otherKind, ObjectNode other) {
            return kind.equals(otherKind)
                    && content.deepCopy().without("at").equals(other.deepCopy().without("at"));
        }
    }

    private final Map<String, One> all = new LinkedHashMap<>();

    Optional<One> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /// @return whether there was room for it
    boolean add(One one) {
        Iterator<One> oldest = all.values().iterator();
        if (all.size() >= REMEMBERED && one.askedNanos - oldest.next().askedNanos < KEPT_NANOS) return false;
        if (all.size() >= REMEMBERED) oldest.remove();
        all.put(one.id, one);
        return true;
    }
}
