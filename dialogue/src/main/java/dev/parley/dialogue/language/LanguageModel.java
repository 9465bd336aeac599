package dev.parley.dialogue.language;

import java.util.function.Consumer;

/// Something that goes on with a conversation: a model on this computer, or a server. One thread, except for
/// what cancels an answer.
public interface LanguageModel extends AutoCloseable {
    /// @param out gets the text as it comes
    /// @return the whole of it, or why there is none; never later than was wanted
    Reply reply(Conversation conversation, Wanted wanted, Consumer<String> out);

    /// Which model, where, with what: one line for people.
    String describe();

    @Override
    void close();
}
