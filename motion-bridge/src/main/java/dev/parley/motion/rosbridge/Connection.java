package dev.parley.motion.rosbridge;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A WebSocket that is opened again when it has broken. What was waiting for the broken one is forgotten; what every
/// new
/// one begins with is sent first. Thread-safe; nobody ever waits for the network.
final class Connection implements AutoCloseable {
    /// A scan of 8192 ranges is 150 KB.
    static final int LONGEST_MESSAGE = 1 << 20;

    private static final int MOMENTS = 30;
    private static final long MOMENT_NANOS = 10_000_000L;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI uri;
    private final Supplier<List<String>> hello;
    private final Consumer<String> heard;
    private final Runnable lost;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final AtomicBoolean opening = new AtomicBoolean();
    private volatile Optional<Line> line = Optional.empty();
    private volatile boolean closed;

    /// @param hello what a new connection begins with
    /// @param heard gets every message, one after the other, on a thread of the connection
    /// @param lost is told that a connection has broken, before another one is opened
    Connection(URI uri, Supplier<List<String>> hello, Consumer<String> heard, Runnable lost) {
        this.uri = uri;
        this.hello = hello;
        this.heard = heard;
        this.lost = lost;
    }

    boolean open() {
        return line.isPresent();
    }

    /// Opens it if it is not open. To be called again and again.
    void keep() {
        if (closed || open() || !opening.compareAndSet(false, true)) return;
        client.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(uri, new Ears())
                .whenComplete((_, _) -> opening.set(false));
    }

    /// Dropped where there is no connection.
    ///
    /// @return whether there is one
    boolean send(String message) {
        Optional<Line> open = line;
        open.ifPresent(l -> l.send(message));
        return open.isPresent();
    }

    /// The same, before everything else but a velocity.
    void urgent(String message) {
        line.ifPresent(l -> l.urgent(message));
    }

    /// @return whether it had not been sent yet; then it is not sent
    boolean withdraw(String message) {
        return line.filter(l -> l.withdraw(message)).isPresent();
    }

    /// The same for a velocity: an older one that still waits is not sent any more.
    void velocity(String message) {
        line.ifPresent(l -> l.velocity(message));
    }

    private synchronized Line opened(WebSocket socket) {
        Line opened = new Line(socket, hello.get(), this::broken);
        if (closed) opened.abort();
        else line = Optional.of(opened);
        opened.pump();
        return opened;
    }

    private synchronized void broken(Line broken) {
        boolean current = line.filter(l -> l == broken).isPresent();
        if (current) line = Optional.empty();
        if (current) lost.run();
        broken.abort();
    }

    /// What waits is sent before, within a moment: the last of it stops the robot.
    @Override
    public void close() {
        closed = true;
        for (int i = 0; i < MOMENTS && !line.stream().allMatch(Line::idle); i++) LockSupport.parkNanos(MOMENT_NANOS);
        line.ifPresent(this::broken);
        client.shutdownNow();
    }

    /// Hears the parts of messages of one socket.
    private final class Ears implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();
        private Optional<Line> own = Optional.empty();

        @Override
        public void onOpen(WebSocket socket) {
            own = Optional.of(opened(socket));
            socket.request(1);
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            if (text.length() + part.length() > LONGEST_MESSAGE) return over(socket);
            text.append(part);
            if (last) {
                String message = text.toString();
                text.setLength(0);
                heard.accept(message);
            }
            return more(socket);
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            return more(socket);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            return over(socket);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            over(socket);
        }

        private CompletionStage<?> more(WebSocket socket) {
            socket.request(1);
            return CompletableFuture.completedStage(socket);
        }

        private CompletionStage<?> over(WebSocket socket) {
            own.ifPresent(Connection.this::broken);
            socket.abort();
            return CompletableFuture.completedStage(socket);
        }
    }
}
