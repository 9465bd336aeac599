package dev.parley.dialogue.language;

/// How the next token is chosen among those that are likely.
///
/// @param temperature 0: always the likeliest
/// @param topP only the likeliest tokens that together reach this probability (Holtzman et al. 2020); 1: all
/// @param repetitionPenalty what is likely of a token that was said already is divided by this (Keskar et al.
///     2019); 1: nothing
/// @param seed the same one: the same words, if as much of the prompt was known before (a prompt that is read in
///     other pieces differs in the last digits)
public record Sampling(double temperature, double topP, double repetitionPenalty, long seed) {
    public static final Sampling GREEDY = new Sampling(0, 1, 1, 0);

    /// @throws IllegalArgumentException out of range
    public Sampling {
        if (!(temperature >= 0 && temperature <= 5)) throw new IllegalArgumentException("temperature: 0 to 5");
        if (!(topP > 0 && topP <= 1)) throw new IllegalArgumentException("topP: above 0, to 1");
        if (!(repetitionPenalty >= 1 && repetitionPenalty <= 2)) throw new IllegalArgumentException("penalty: 1 to 2");
    }
}
