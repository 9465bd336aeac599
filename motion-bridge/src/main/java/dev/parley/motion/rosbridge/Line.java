package dev.parley.motion.rosbridge;

import java.net.http.WebSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// One WebSocket, from opening to breaking: takes one message after the other, which is all that a WebSocket can do.
/// Thread-safe; nobody waits for the network.
final class Line {
    private final WebSocket socket;
    private final Consumer<Line> broken;
    private final Outbox outbox = new Outbox();
    private final AtomicBoolean sending = new AtomicBoolean();

    /// @param hello what it begins with
    Line(WebSocket socket, List<String> hello, Consumer<Line> broken) {
        this.socket = socket;
        this.broken = broken;
        hello.forEach(outbox::put);
    }

    void send(String message) {
        outbox.put(message);
        pump();
    }

    void velocity(String message) {
        outbox.velocity(message);
        pump();
    }

    /// Before everything but a velocity.
    void urgent(String message) {
        outbox.urgent(message);
        pump();
    }

    /// @return whether it still waited; then it is not sent
    boolean withdraw(String message) {
        return outbox.withdraw(message);
    }

    /// Whether everything has been sent.
    boolean idle() {
        return !sending.get() && !outbox.waits();
    }

    /// Sends what waits, unless somebody is at it.
    void pump() {
        while (outbox.waits() && sending.compareAndSet(false, true)) {
            Optional<String> message = outbox.next();
            if (message.isPresent()) {
                socket.sendText(message.get(), true).whenComplete((_, failure) -> sent(Optional.ofNullable(failure)));
                return;
            }
            sending.set(false);
        }
    }

    private void sent(Optional<Throwable> failure) {
        sending.set(false);
        if (failure.isPresent()) broken.accept(this);
        else pump();
    }

    void abort() {
        socket.abort();
    }
}
