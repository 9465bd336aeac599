package dev.parley.launch;

import dev.parley.perception.Utterance;
import dev.parley.speech.Hearing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// The words of somebody who is still speaking, now and then: at most 15 % of a core is spent on them, and
/// nothing while nobody speaks. What may end a turn comes first: it ends whatever is being done here.
///
/// Told are only words that two guesses in a row begin with: sound that breaks off in a word makes another one
/// of it (Macháček, Dabre & Bojar 2023, local agreement).
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
    private long turn = Long.MIN_VALUE;
    private List<String> guess = List.of();
    private int told;

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
        if (soFar.stamp().turn() != turn) begin(soFar.stamp().turn());
        long start = clock.getAsLong();
        Optional<String> words = hearing.soFar(soFar, goOn).flatMap(this::agreed);
        long took = clock.getAsLong() - start;
        nextNanos = start + Math.max(EVERY_NANOS, (long) (CORES * took / SHARE));
        return words;
    }

    private void begin(long newTurn) {
        turn = newTurn;
        guess = List.of();
        told = 0;
    }

    private Optional<String> agreed(String text) {
        List<String> words = List.of(text.strip().split("\\s+"));
        int same = 0;
        while (same < Math.min(words.size(), guess.size())
                && plain(words.get(same)).equals(plain(guess.get(same)))) same++;
        guess = words;
        if (same <= told) return Optional.empty();
        told = same;
        return Optional.of(String.join(" ", words.subList(0, same)));
    }

    /// Marks and capitals change while a sentence grows.
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("\\p{Punct}", "");
    }
}
