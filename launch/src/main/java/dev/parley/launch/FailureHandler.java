package dev.parley.launch;

import dev.parley.robot.Fault;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/// Where every unexpected failure of a stage ends: counted, logged once a kind, published. A failure where
/// it matters for motion halts the robot. Thread-safe.
public final class FailureHandler {
    private static final System.Logger LOG = System.getLogger("parley");

    private final Events events;
    private final LongSupplier clock;
    private final Runnable halt;
    private final Set<String> haltingStages;
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /// @param halt stops the robot; called for a failure in one of `haltingStages`
    public FailureHandler(Events events, LongSupplier clock, Set<String> haltingStages, Runnable halt) {
        this.events = events;
        this.clock = clock;
        this.halt = halt;
        this.haltingStages = Set.copyOf(haltingStages);
    }

    public void failed(String stage, Object input, Throwable cause) {
        if (haltingStages.contains(stage)) halt.run();
        if (count(stage + " " + cause.getClass().getName()) == 1)
            LOG.log(System.Logger.Level.ERROR, "stage " + stage + " failed on " + describe(input), cause);
        events.publish(new Event.Failed(clock.getAsLong(), stage, words(cause)));
    }

    private long count(String kind) {
        LongAdder counter = counts.computeIfAbsent(kind, _ -> new LongAdder());
        counter.increment();
        return counter.sum();
    }

    private static String describe(Object input) {
        String text = input.getClass().getSimpleName() + " " + input;
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    /// A fault's message is written for people; of anything else they need only know that it happened.
    private static String words(Throwable cause) {
        return cause instanceof Fault f ? f.getMessage() : cause.getClass().getSimpleName();
    }
}
