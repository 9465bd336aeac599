package dev.parley.launch;

import dev.parley.perception.Utterance;
import dev.parley.speech.Hearing;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// The words of somebody who is still speaking, now and then: at most 15 % of a core is spent on them, and
/// nothing while nobody speaks. What may end a turn comes first: it ends whatever is being done here.
final class WordsSoFar {
    /// Of one core.
    private static final double SHARE = 0.15;
    /// Cores that compute together, at the most.
    private static final int CORES = 2;
    /// Less is hardly a word.
    private static final double SHORTEST_S = 0.7;
    /// New words are not expected sooner.
    private static final long EVERY_NANOS = 500_000_000L;

    private final Hearing hearing;
    private final LongSupplier clock;
    private volatile long nextNanos = Long.MIN_VALUE;
    private String last = "";

    WordsSoFar(Hearing hearing, LongSupplier clock) {
        this.hearing = hearing;
        this.clock = clock;
    }

    /// Whether enough time has passed to ask again. The listening thread.
    boolean due() {
        return clock.getAsLong() >= nextNanos;
    }

    /// Whether so much has been said that it is worth asking.
    static boolean worthwhile(Utterance soFar) {
        return soFar.seconds() >= SHORTEST_S;
    }

    /// The recognizing thread.
    ///
    /// @param goOn whether nothing more important waits
    /// @return empty also where these are no news
    Optional<String> of(Utterance soFar, BooleanSupplier goOn) {
        long start = clock.getAsLong();
        Optional<String> words = hearing.soFar(soFar, goOn).filter(w -> !w.equals(last));
        long took = clock.getAsLong() - start;
        nextNanos = start + Math.max(EVERY_NANOS, (long) (CORES * took / SHARE));
        words.ifPresent(w -> last = w);
        return words;
    }
}
