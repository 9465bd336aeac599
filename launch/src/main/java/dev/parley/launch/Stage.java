package dev.parley.launch;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/// One step on one named platform thread behind a bounded queue.
///
/// A full queue either loses its oldest item and counts it (sound: late sound is worth nothing) or makes
/// the sender wait (words and acts).
final class Stage<I> implements AutoCloseable {
    enum WhenFull {
        DROP_OLDEST,
        WAIT
    }

    private static final long LAST_NANOS = 1_000_000_000L;

    private final String name;
    private final BlockingQueue<I> queue;
    private final WhenFull whenFull;
    private final Consumer<I> step;
    private final FailureHandler failures;
    private final ObjLongConsumer<I> onDrop;
    private final AtomicLong dropped = new AtomicLong();
    private final Pulse pulse = new Pulse();
    private final Thread thread;
    /// Items that wait or are being worked on: one that was just taken off the queue is neither yet.
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean closed;

    Stage(
            String name,
            int capacity,
            WhenFull whenFull,
            Consumer<I> step,
            FailureHandler failures,
            ObjLongConsumer<I> onDrop) {
        this.name = name;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.whenFull = whenFull;
        this.step = step;
        this.failures = failures;
        this.onDrop = onDrop;
        this.thread = Thread.ofPlatform().name("parley-" + name).daemon().unstarted(this::run);
    }

    Stage<I> start() {
        thread.start();
        return this;
    }

    /// Hands one item over. Returns false, with the item lost, only once the stage is closed.
    boolean put(I item) {
        open.incrementAndGet();
        boolean taken = switch (whenFull) {
            case DROP_OLDEST -> putDroppingOldest(item);
            case WAIT -> putWaiting(item);
        };
        if (!taken) open.decrementAndGet();
        return taken;
    }

    /// Nothing waits and nothing is being worked on.
    boolean idle() {
        return open.get() == 0;
    }

    /// Whether something waits.
    boolean waits() {
        return !queue.isEmpty();
    }

    private boolean putDroppingOldest(I item) {
        while (!closed) {
            if (queue.offer(item)) return true;
            for (I oldest : Optional.ofNullable(queue.poll()).stream().toList()) {
                open.decrementAndGet();
                onDrop.accept(oldest, dropped.incrementAndGet());
            }
        }
        return false;
    }

    private boolean putWaiting(I item) {
        try {
            while (!closed) if (queue.offer(item, 100, TimeUnit.MILLISECONDS)) return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void run() {
        try {
            while (!closed) {
                I item = queue.poll(100, TimeUnit.MILLISECONDS);
                if (item != null) work(item);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Any thread.
    Health health() {
        return pulse.health(name, queue.size(), queue.size() + queue.remainingCapacity(), dropped.get(), thread);
    }

    private void work(I item) {
        long start = System.nanoTime();
        try {
            step.accept(item);
        } catch (RuntimeException | Error e) {
            // Whatever breaks because it was interrupted at the end has not failed.
            if (!closed) failures.failed(name, item, e);
        } finally {
            pulse.beat(System.nanoTime() - start);
            open.decrementAndGet();
        }
    }

    /// Works off what waits, for a second at the most, and closes.
    void finish() {
        long deadline = System.nanoTime() + LAST_NANOS;
        while (!idle() && thread.isAlive() && System.nanoTime() - deadline < 0) Thread.yield();
        close();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
