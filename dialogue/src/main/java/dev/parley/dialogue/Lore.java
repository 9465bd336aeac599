package dev.parley.dialogue;

import dev.parley.dialogue.language.Conversation.Turn;
import dev.parley.speech.Heard;
import java.util.List;
import java.util.Optional;

/// What answers from what it was told or has read, naming its source. It never moves anything. One thread.
public interface Lore {
    /// @param text without the wake phrase
    /// @return empty: this is not for it
    Optional<Act.Say> answer(Heard heard, String text);

    /// A conversation begins: what was said before is no longer referred to. What was kept stays kept.
    default void begin() {}

    /// The robot has answered somebody by other means.
    ///
    /// @param prompt what had been said; the last turn is theirs
    default void answered(Heard heard, List<Turn> prompt, String answer) {}

    /// Nothing was told, nothing was read.
    Lore NONE = (_, _) -> Optional.empty();

    /// Several, of which the first that has an answer gives it.
    static Lore firstOf(List<Lore> all) {
        return new Lore() {
            @Override
            public Optional<Act.Say> answer(Heard heard, String text) {
                return all.stream().flatMap(l -> l.answer(heard, text).stream()).findFirst();
            }

            @Override
            public void begin() {
                all.forEach(Lore::begin);
            }

            @Override
            public void answered(Heard heard, List<Turn> prompt, String answer) {
                all.forEach(l -> l.answered(heard, prompt, answer));
            }
        };
    }
}
