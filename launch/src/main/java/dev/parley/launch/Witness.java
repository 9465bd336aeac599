package dev.parley.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Remembers every event, but for the sound of voices ([Event.Voiced]), and lets a story, a benchmark or a test wait
/// for one. Thread-safe.
public final class Witness implements Consumer<Event> {
    private final List<Event> seen = new ArrayList<>();

    @Override
    public synchronized void accept(Event event) {
        if (event instanceof Event.Voiced) return;
        seen.add(event);
        notifyAll();
    }

    /// A place in the stream: what comes after it is what happens from now on.
    public synchronized int now() {
        return seen.size();
    }

    public synchronized List<Event> since(int mark) {
        return List.copyOf(seen.subList(mark, seen.size()));
    }

    /// The first event of a type after `mark` that fits, waiting for it if need be; empty when it has not
    /// come in time.
    public synchronized <E extends Event> Optional<E> await(
            int mark, Class<E> type, Predicate<E> fits, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (int i = mark; ; i++) {
            while (i >= seen.size()) if (!waited(deadline)) return Optional.empty();
            if (type.isInstance(seen.get(i)) && fits.test(type.cast(seen.get(i))))
                return Optional.of(type.cast(seen.get(i)));
        }
    }

    private boolean waited(long deadline) {
        long leftMs = (deadline - System.nanoTime()) / 1_000_000;
        if (leftMs <= 0) return false;
        try {
            wait(leftMs);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
