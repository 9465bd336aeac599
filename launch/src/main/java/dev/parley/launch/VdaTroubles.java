package dev.parley.launch;

import dev.parley.motion.MotionEvent;
import dev.parley.motion.mqtt.VdaError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// `Event → errors of VDA 5050`: what is wrong until it is put right, and what went wrong within the last minute.
/// Thread-safe.
final class VdaTroubles {
    private static final long KEPT_NANOS = 60_000_000_000L;
    private static final int MOST = 8;

    private record Dated(VdaError error, long atNanos) {}

    private final LongSupplier clock;
    private final Deque<Dated> recent = new ArrayDeque<>();
    private Optional<VdaError> deaf = Optional.empty();
    private Optional<VdaError> halted = Optional.empty();

    VdaTroubles(LongSupplier clock) {
        this.clock = clock;
    }

    synchronized void accept(Event event) {
        switch (event) {
            case Event.SourceLost l -> deaf = Optional.of(new VdaError("deaf", l.why(), true));
            case Event.SourceBack _ -> deaf = Optional.empty();
            case Event.Failed f
            when Pipeline.HALTING.contains(f.stage()) ->
                halted = Optional.of(new VdaError("failed", f.stage() + ": " + f.cause(), true));
            case Event.Failed f -> add(new VdaError("failed", f.stage() + ": " + f.cause(), false));
            case Event.Moved(long _, MotionEvent.Resumed _) -> halted = Optional.empty();
            case Event.Moved(long _, MotionEvent.Blocked b) ->
                add(new VdaError("blocked", b.action() + ": " + b.reason(), false));
            default -> {}
        }
    }

    synchronized List<VdaError> now() {
        recent.removeIf(d -> clock.getAsLong() - d.atNanos > KEPT_NANOS);
        List<VdaError> all = new ArrayList<>(recent.stream().map(Dated::error).toList());
        deaf.ifPresent(all::add);
        halted.ifPresent(all::add);
        return all;
    }

    private void add(VdaError error) {
        recent.add(new Dated(error, clock.getAsLong()));
        if (recent.size() > MOST) recent.remove();
    }
}
