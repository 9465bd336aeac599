package dev.parley.motion.mqtt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was wrong with what a master control sent: with its last order until another comes, with anything else for a
/// minute. Under the lock of [VdaActions].
final class VdaErrors {
    private static final long KEPT_NANOS = 60_000_000_000L;
    private static final int MOST = 8;

    private record Dated(VdaError error, long atNanos) {}

    private final Deque<Dated> recent = new ArrayDeque<>();
    private Optional<VdaError> order = Optional.empty();

    void order(String type, String text, Map<String, String> about) {
        order = Optional.of(new VdaError(type, text, false, about));
    }

    void add(String type, String text, Map<String, String> about, long nowNanos) {
        recent.add(new Dated(new VdaError(type, text, false, about), nowNanos));
        if (recent.size() > MOST) recent.remove();
    }

    List<VdaError> at(long nowNanos) {
        recent.removeIf(d -> nowNanos - d.atNanos > KEPT_NANOS);
        List<VdaError> all = new ArrayList<>(order.stream().toList());
        recent.forEach(d -> all.add(d.error));
        return all;
    }
}
