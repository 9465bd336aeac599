package dev.parley.motion.rosbridge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What waits to be sent, one message at a time. Nobody waits for it: a full one loses its oldest. Of velocities only
/// the newest waits, before everything else. Thread-safe.
final class Outbox {
    static final int MOST = 256;

    private final Deque<String> waiting = new ArrayDeque<>();
    private Optional<String> velocity = Optional.empty();

    synchronized void put(String message) {
        if (waiting.size() >= MOST) waiting.removeFirst();
        waiting.addLast(message);
    }

    synchronized void velocity(String message) {
        velocity = Optional.of(message);
    }

    synchronized Optional<String> next() {
        if (velocity.isEmpty()) return Optional.ofNullable(waiting.pollFirst());
        Optional<String> next = velocity;
        velocity = Optional.empty();
        return next;
    }

    synchronized boolean waits() {
        return velocity.isPresent() || !waiting.isEmpty();
    }
}
