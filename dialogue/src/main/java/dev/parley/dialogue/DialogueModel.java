package dev.parley.dialogue;

import dev.parley.speech.Heard;
import java.util.List;
import java.util.Optional;

/// What answers when neither the grammar nor the policy has an answer. Called on the dialogue's thread, where
/// commands wait behind it: it answers at once or later, never slowly.
public interface DialogueModel {
    /// Acts in the order they are to happen; none of them: its answer comes later ([Decision#comesLater]);
    /// empty: it has nothing to say.
    Optional<List<Act>> answer(Heard heard);

    /// No model: everything beyond the policy goes unanswered.
    DialogueModel NONE = _ -> Optional.empty();

    /// A language model that is asked elsewhere, by a [Talker].
    DialogueModel LATER = _ -> Optional.of(List.of());
}
