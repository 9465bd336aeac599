package dev.parley.motion.rosbridge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What waits to be sent, one message at a time. Nobody waits for it: a full one loses its oldest. Of velocities only
/// the newest waits, before everything else; what ends something waits next, and is not lost. Thread-safe.
final class Outbox {
    static final int MOST = 256;

    private static final int MOST_URGENT = 1024;

    private final Deque<String> waiting = new ArrayDeque<>();
    private final Deque<String> urgent = new ArrayDeque<>();
    private Optional<String> velocity = Optional.empty();

    synchronized void put(String message) {
        if (waiting.size() >= MOST) waiting.removeFirst();
        waiting.addLast(message);
    }

    synchronized void velocity(String message) {
        velocity = Optional.of(message);
    }

    synchronized void urgent(String message) {
        if (urgent.size() < MOST_URGENT) urgent.addLast(message);
    }

    /// @return whether it still waited; then it is not sent
    synchronized boolean withdraw(String message) {
        return waiting.removeLastOccurrence(message);
    }

    synchronized Optional<String> next() {
        if (velocity.isEmpty()) return Optional.ofNullable(urgent.isEmpty() ? waiting.pollFirst() : urgent.pollFirst());
        Optional<String> next = velocity;
        velocity = Optional.empty();
        return next;
    }

    synchronized boolean waits() {
        return velocity.isPresent() || !urgent.isEmpty() || !waiting.isEmpty();
    }
}
