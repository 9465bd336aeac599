package dev.parley.dialogue.language;

import dev.parley.dialogue.language.Reply.End;
import dev.parley.dialogue.language.Reply.Said;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Has a model answer several times, and passes on the answer that is liked best: the likeliest one first, others at a
/// temperature while there is time. It costs the wait until all are whole. What must fit a schema is asked for once.
/// One
/// thread.
///
/// @param candidates at most, 2 or more
/// @param liking closed with this
public record BestOf(LanguageModel model, int candidates, Liking liking, LongSupplier nanoTime)
        implements LanguageModel {
    /// How much people would like an answer. One thread.
    public interface Liking extends AutoCloseable {
        /// @return more is better; only differences mean something
        double of(Conversation conversation, String answer);

        @Override
        void close();
    }

    private static final double TEMPERATURE = 0.8;
    private static final double TOP_P = 0.95;

    public BestOf {
        if (candidates < 2) throw new IllegalArgumentException("two candidates at least");
    }

    @Override
    public Reply reply(Conversation conversation, Wanted wanted, Consumer<String> out) {
        if (wanted.schema().isPresent()) return model.reply(conversation, wanted, out);
        long start = nanoTime.getAsLong();
        Reply best = model.reply(conversation, wanted, _ -> {});
        long first = nanoTime.getAsLong() - start;
        double most = best instanceof Said s ? liking.of(conversation, s.text()) : 0;
        for (int i = 1; i < candidates && isWorthAnother(best, wanted, start, first); i++) {
            Reply other = model.reply(conversation, varied(wanted, i, left(wanted, start)), _ -> {});
            if (!(other instanceof Said s) || s.end() != End.DONE || s.text().isBlank()) continue;
            double liked = liking.of(conversation, s.text());
            if (liked <= most) continue;
            best = other;
            most = liked;
        }
        if (best instanceof Said s && !s.text().isEmpty()) out.accept(s.text());
        return best;
    }

    private boolean isWorthAnother(Reply best, Wanted wanted, long start, long first) {
        return best instanceof Said s
                && (s.end() == End.DONE || s.end() == End.FULL)
                && !wanted.cancelled().getAsBoolean()
                && left(wanted, start).toNanos() > 2 * first;
    }

    private Duration left(Wanted wanted, long start) {
        return wanted.within().minusNanos(nanoTime.getAsLong() - start);
    }

    private static Wanted varied(Wanted wanted, int seed, Duration left) {
        Sampling sampling = new Sampling(TEMPERATURE, TOP_P, wanted.sampling().repetitionPenalty(), seed);
        return new Wanted(Optional.empty(), wanted.tokens(), sampling, left, wanted.cancelled());
    }

    @Override
    public String describe() {
        return "%s, the best of %d answers".formatted(model.describe(), candidates);
    }

    @Override
    public void close() {
        model.close();
        liking.close();
    }
}
