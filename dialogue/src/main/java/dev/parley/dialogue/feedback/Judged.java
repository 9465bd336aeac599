package dev.parley.dialogue.feedback;

import dev.parley.dialogue.language.Conversation.Turn;
import java.util.List;
import java.util.Optional;

/// An answer, and what somebody thought of it.
///
/// @param prompt what had been said before it; the last turn is a person's
/// @param better what should have been said instead, of an answer that was bad
/// @param by whose opinion it is; empty: a voice without a name
public record Judged(List<Turn> prompt, String answer, boolean good, Optional<String> better, String by) {
    static final int LONGEST = 2_000;

    /// @throws IllegalArgumentException for an answer to nothing, or more text than anybody says
    public Judged {
        prompt = List.copyOf(prompt);
        int letters = prompt.stream().mapToInt(t -> t.text().length()).sum()
                + answer.length()
                + better.orElse("").length();
        if (prompt.isEmpty() || answer.isBlank()) throw new IllegalArgumentException("an answer to nothing, or none");
        if (letters > LONGEST) throw new IllegalArgumentException("more than %d letters".formatted(LONGEST));
    }
}
