package dev.parley.motion.mqtt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The requests that were judged, by their identity, so that none is carried out twice. Bounded; rather than forget one
/// that might be delivered again, it takes no more. One thread at a time.
final class Asked {
    private static final int REMEMBERED = 4096;
    /// Longer than a request is fresh.
    private static final long KEPT_NANOS = 30_000_000_000L;

    private static final long ANSWERED_WITHIN_NANOS = 15_000_000_000L;

    /// One request and what became of it so far.
    static final class One {
        final String id;
        final String kind;
        final ObjectNode content;
        final Instant at;
        final long askedNanos;
        final Consumer<One> told;
        String answerTo = "";
        Optional<byte[]> correlation = Optional.empty();
        String status = "";
        String reason = "";
        boolean started;

        /// @param at when its sender says that it was sent
        /// @param told whenever its status has changed
        One(String id, String kind, ObjectNode content, Instant at, long askedNanos, Consumer<One> told) {
            this.id = id;
            this.kind = kind;
            this.content = content;
            this.at = at;
            this.askedNanos = askedNanos;
            this.told = told;
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

    /// Whether a question about the same thing waits for a yes; it is answered once.
    boolean confirms(String id, One yes) {
        Optional<One> question = find(id).filter(q -> q.status.equals("unconfirmed"))
                .filter(q -> yes.askedNanos - q.askedNanos < ANSWERED_WITHIN_NANOS)
                .filter(q -> q.content.path("action").equals(yes.content.path("action"))
                        && q.content.path("slots").equals(yes.content.path("slots")));
        question.ifPresent(q -> q.status = "answered");
        return question.isPresent();
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
