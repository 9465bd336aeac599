package dev.parley.perception;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// Counts what a step allocates.
public final class Allocation {
    private static final int WARM_UP = 2000;
    private static final int CALLS = 500;

    private Allocation() {}

    /// Bytes a call, in steady state; whatever the measuring itself allocates is lost in the rounding.
    public static long perCall(Runnable step) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < WARM_UP; i++) step.run();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) step.run();
        return (threads.getCurrentThreadAllocatedBytes() - before) / CALLS;
    }
}
