package dev.parley.motion.mqtt;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;

/// What waits to be sent, in its order, and what was sent and has not been confirmed. Thread-safe.
///
/// Bounded: when too much waits, the oldest is lost and counted. What is retained is never lost: of a topic only the
/// newest waits, and all of them are sent again over a new connection, since a broker may have forgotten them.
final class Outbox {
    record Item(long number, Mail mail) {}

    private final int capacity;
    private final int mostInFlight;
    private final TreeMap<Long, Mail> waiting = new TreeMap<>();
    private final TreeMap<Long, Mail> inFlight = new TreeMap<>();
    private final Map<String, Item> retained = new HashMap<>();
    private long numbers;
    private long lost;

    /// @param mostInFlight that may be sent before the first is confirmed
    Outbox(int capacity, int mostInFlight) {
        this.capacity = capacity;
        this.mostInFlight = mostInFlight;
    }

    synchronized void put(Mail mail) {
        long number = ++numbers;
        if (mail.retained()) {
            Item before = retained.put(mail.topic(), new Item(number, mail));
            if (before != null) waiting.remove(before.number());
        }
        waiting.put(number, mail);
        if (waiting.size() > capacity + retained.size()) loseTheOldest();
    }

    private void loseTheOldest() {
        Optional<Long> oldest = waiting.entrySet().stream()
                .filter(e -> !e.getValue().retained())
                .map(Entry::getKey)
                .findFirst();
        oldest.ifPresent(n -> {
            waiting.remove(n);
            lost++;
        });
    }

    /// The next to be sent; it is in flight from now on. Empty: nothing waits, or enough is in flight.
    synchronized Optional<Item> next() {
        if (waiting.isEmpty() || inFlight.size() >= mostInFlight) return Optional.empty();
        Entry<Long, Mail> first = waiting.pollFirstEntry();
        inFlight.put(first.getKey(), first.getValue());
        return Optional.of(new Item(first.getKey(), first.getValue()));
    }

    synchronized void confirmed(long number) {
        inFlight.remove(number);
    }

    /// It could not be sent after all.
    synchronized void back(long number) {
        Optional.ofNullable(inFlight.remove(number)).ifPresent(m -> waiting.put(number, m));
    }

    /// The connection is a new one: what was not confirmed is sent again, and what is retained, too.
    synchronized void again() {
        waiting.putAll(inFlight);
        inFlight.clear();
        retained.values().forEach(i -> waiting.put(i.number(), i.mail()));
        waiting.values().removeIf(m -> m.retained() && retained.get(m.topic()).mail() != m);
    }

    /// How many were lost because too much waited.
    synchronized long lost() {
        return lost;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty() && inFlight.isEmpty();
    }
}
