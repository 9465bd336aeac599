package dev.parley.tests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// A language model's server that goes on with one sentence until nobody listens to it any more. What it is
/// asked for one token, it answers.
final class EndlessServer implements AutoCloseable {
    private static final long PACE_NANOS = 20_000_000L;
    private static final byte[] WORD =
            "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"and \"}}]}\n\n".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int asked;
    private int generating;
    private boolean closed;

    EndlessServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean one = request.contains("\"max_tokens\":1,");
        if (!one) count(1, 1);
        try (exchange;
                OutputStream out = exchange.getResponseBody()) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            do out.write(WORD);
            while (!one && goesOn(out));
        } catch (IOException e) {
            // Nobody listens any more.
        } finally {
            if (!one) count(0, -1);
        }
    }

    /// A word and a pause, until the robot has closed the connection.
    private boolean goesOn(OutputStream out) throws IOException {
        out.flush();
        lock.lock();
        try {
            for (long left = PACE_NANOS; left > 0 && !closed; ) left = changed.awaitNanos(left);
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void count(int more, int now) {
        lock.lock();
        asked += more;
        generating += now;
        changed.signalAll();
        lock.unlock();
    }

    int asked() {
        lock.lock();
        try {
            return asked;
        } finally {
            lock.unlock();
        }
    }

    boolean generating() {
        lock.lock();
        try {
            return generating > 0;
        } finally {
            lock.unlock();
        }
    }

    boolean awaitAsked(int times) {
        return await(() -> asked >= times);
    }

    boolean awaitIdle() {
        return await(() -> generating == 0);
    }

    private boolean await(BooleanSupplier done) {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(30);
            while (!done.getAsBoolean() && left > 0) left = changed.awaitNanos(left);
            return done.getAsBoolean();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        closed = true;
        changed.signalAll();
        lock.unlock();
        server.stop(0);
        threads.shutdown();
    }
}
