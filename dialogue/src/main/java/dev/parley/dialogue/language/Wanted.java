package dev.parley.dialogue.language;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What an answer is to be like.
///
/// @param schema JSON schema that it must fit; empty: plain text
/// @param tokens at most
/// @param within this time; what has been said by then is all
/// @param cancelled asked before every token: whether nobody wants it any more
public record Wanted(
        Optional<String> schema, int tokens, Sampling sampling, Duration within, BooleanSupplier cancelled) {
    public Wanted {
        if (tokens < 1) throw new IllegalArgumentException("at least one token");
    }
}
