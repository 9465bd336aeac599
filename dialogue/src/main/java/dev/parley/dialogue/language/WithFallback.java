package dev.parley.dialogue.language;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Asks one model, and another one where the first has no answer. What the first has said already is not said
/// again by the second: once there are words, it is the first one's answer. One thread.
///
/// @param share of the time that the first one has for its first word, or for all of what must fit a schema
public record WithFallback(LanguageModel first, LanguageModel second, double share, LongSupplier nanoTime)
        implements LanguageModel {
    public WithFallback {
        if (!(share > 0 && share < 1)) throw new IllegalArgumentException("a share between 0 and 1");
    }

    @Override
    public Reply reply(Conversation conversation, Wanted wanted, Consumer<String> out) {
        long start = nanoTime.getAsLong();
        boolean[] spoke = {false};
        // What must fit a schema is passed on whole, as it may turn out not to; half of it is nothing.
        boolean whole = wanted.schema().isPresent();
        long patience = (long) (share * wanted.within().toNanos());
        Wanted patient = new Wanted(
                wanted.schema(),
                wanted.tokens(),
                wanted.sampling(),
                wanted.within(),
                () -> wanted.cancelled().getAsBoolean()
                        || (whole || !spoke[0]) && nanoTime.getAsLong() - start > patience);
        StringBuilder held = new StringBuilder();
        Reply reply = first.reply(conversation, patient, piece -> {
            spoke[0] = true;
            if (whole) held.append(piece);
            else out.accept(piece);
        });
        if (wanted.cancelled().getAsBoolean() || spoke[0] && !whole) return reply;
        if (reply instanceof Reply.Said s && s.end() == Reply.End.DONE) {
            out.accept(held.toString());
            return reply;
        }
        Duration left = wanted.within().minusNanos(nanoTime.getAsLong() - start);
        return second.reply(
                conversation,
                new Wanted(wanted.schema(), wanted.tokens(), wanted.sampling(), left, wanted.cancelled()),
                out);
    }

    @Override
    public String describe() {
        return "%s; without it %s".formatted(first.describe(), second.describe());
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
