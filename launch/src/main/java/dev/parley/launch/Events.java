package dev.parley.launch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The stream of events: whoever listens gets every event, on the thread that made it, in one order for
/// all. Thread-safe. A listener must be quick; one that throws is its own fault and disturbs nobody else.
public final class Events {
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();

    public void listen(Consumer<Event> listener) {
        listeners.add(listener);
    }

    public synchronized void publish(Event event) {
        for (Consumer<Event> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                System.getLogger("parley").log(System.Logger.Level.WARNING, "an event listener failed", e);
            }
        }
    }
}
