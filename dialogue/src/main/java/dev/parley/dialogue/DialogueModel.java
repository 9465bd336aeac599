package dev.parley.dialogue;

import dev.parley.speech.Heard;
import java.util.List;

/// What answers when neither the grammar nor the policy has an answer: a language model held to the robot's
/// own actions. One thread; may be slow. The acts it returns pass the same checks as any others.
public interface DialogueModel {
    /// Acts in the order they are to happen; empty: it has nothing to say.
    List<Act> answer(Heard heard);

    /// No model: everything beyond the policy goes unanswered.
    DialogueModel NONE = heard -> List.of();
}
