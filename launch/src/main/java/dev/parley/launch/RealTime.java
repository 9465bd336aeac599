package dev.parley.launch;

import dev.parley.perception.Timekeeper;
import java.util.concurrent.locks.LockSupport;

/// The real clock, for parts that run along with real time.
public final class RealTime implements Timekeeper {
    @Override
    public long nowNanos() {
        return System.nanoTime();
    }

    @Override
    public void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime();
                left > 0 && !Thread.currentThread().isInterrupted();
                left = nanos - System.nanoTime()) LockSupport.parkNanos(left);
    }
}
