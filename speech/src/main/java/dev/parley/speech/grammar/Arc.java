package dev.parley.speech.grammar;

import dev.parley.speech.Transcript.Control.Kind;
import dev.parley.speech.Transcript.Manner;

/// One edge of a [WordGraph].
sealed interface Arc {
    int to();

    /// A canonical word, said and typed.
    record Say(String word, int to) implements Arc {}

    /// A word that only typed text may hold, such as a minus sign.
    record Typed(String word, int to) implements Arc {}

    /// Another way to write words that are already there: "what's" beside "what is".
    record Written(String text, int to) implements Arc {}

    /// A number in digits, as a recognizer may write it; typed digits arrive as words.
    record Digits(boolean decimals, int to) implements Arc {}

    /// Written without a space before it: the percent sign after digits.
    record Glued(String text, int to) implements Arc {}

    /// Any word at all; typed text only.
    record Anything(int to) implements Arc {}

    /// Nothing is said.
    record Silent(int to) implements Arc {}

    /// The words for a slot begin.
    record Open(String slot, int to) implements Arc {}

    /// The words for a slot end, and are its value.
    record Close(String slot, int to) implements Arc {}

    /// The words for a slot end; this is its value.
    record Value(String slot, String value, int to) implements Arc {}

    /// A slot was left out; taken only when looking for incomplete commands.
    record LeftOut(String slot, int to) implements Arc {}

    /// From here on it is this action.
    record Does(String action, int to) implements Arc {}

    /// What follows is not asked for but spoken of, in this manner.
    record SpokenOf(Manner manner, int to) implements Arc {}

    /// A command is over and another begins.
    record Then(int to) implements Arc {}

    /// From here on it is this control.
    record Controls(Kind kind, int to) implements Arc {}
}
