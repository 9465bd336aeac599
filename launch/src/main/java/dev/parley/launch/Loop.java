package dev.parley.launch;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Something done again and again on one named platform thread, at a fixed rate or as often as it likes.
final class Loop implements AutoCloseable {
    private final String name;
    private final Pulse pulse = new Pulse();
    private final Thread thread;
    private volatile boolean closed;

    /// @param periodNanos from one start to the next; 0: the body itself waits
    /// @param body returns false when there is nothing more to do
    Loop(String name, long periodNanos, BooleanSupplier body, FailureHandler failures) {
        this.name = name;
        thread = Thread.ofPlatform()
                .name("parley-" + name)
                .daemon()
                .unstarted(() -> run(name, periodNanos, body, failures));
    }

    Loop start() {
        thread.start();
        return this;
    }

    boolean running() {
        return thread.isAlive();
    }

    /// Ends what the body waits for.
    void interrupt() {
        thread.interrupt();
    }

    private void run(String name, long periodNanos, BooleanSupplier body, FailureHandler failures) {
        long next = System.nanoTime();
        while (!closed && once(name, body, failures)) {
            next = Math.max(next + periodNanos, System.nanoTime() - periodNanos);
            long wait = next - System.nanoTime();
            if (periodNanos > 0 && wait > 0) LockSupport.parkNanos(wait);
        }
    }

    /// Any thread.
    Health health() {
        return pulse.health(name, 0, 0, 0, thread);
    }

    private boolean once(String name, BooleanSupplier body, FailureHandler failures) {
        long start = System.nanoTime();
        try {
            return body.getAsBoolean();
        } catch (RuntimeException | Error e) {
            failures.failed(name, name, e);
            return true;
        } finally {
            pulse.beat(System.nanoTime() - start);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
