package dev.parley.motion.rosbridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.motion.Goal;
import java.util.function.Function;

/// One goal or call under way. What it has once become over stays.
final class SentGoal {
    final String id;
    /// Of the action on the graph; empty: it is a call, which cannot be cancelled.
    final String action;
    /// The operation that asks for it.
    final String request;

    private final Function<JsonNode, Goal.Status> reading;
    private final long sinceNanos;
    private volatile Goal.Status status = Goal.Status.SENT;
    private boolean cancelled;
    private long firstCancelledNanos;
    private long cancelledNanos;

    /// @param reading of the operation that ends it
    SentGoal(String id, String action, String request, Function<JsonNode, Goal.Status> reading, long nowNanos) {
        this.id = id;
        this.action = action;
        this.request = request;
        this.reading = reading;
        sinceNanos = nowNanos;
    }

    Goal.Status status() {
        return status;
    }

    synchronized void goes(double leftM) {
        if (!status.over()) status = new Goal.Status.Going(leftM);
    }

    void ends(JsonNode operation) {
        ends(reading.apply(operation));
    }

    synchronized void ends(Goal.Status as) {
        if (!status.over()) status = as;
    }

    synchronized void cancelled(long nowNanos) {
        if (!cancelled) firstCancelledNanos = nowNanos;
        cancelled = true;
        cancelledNanos = nowNanos;
    }

    synchronized boolean cancelledFor(long nanos, long nowNanos) {
        return cancelled && nowNanos - firstCancelledNanos > nanos;
    }

    /// Whether it was cancelled, the last time long enough ago to say so again.
    synchronized boolean goesOnAlthoughCancelled(long nowNanos, long afterNanos) {
        return cancelled && !status.over() && nowNanos - cancelledNanos >= afterNanos;
    }

    boolean olderThan(long nanos, long nowNanos) {
        return nowNanos - sinceNanos > nanos;
    }
}
