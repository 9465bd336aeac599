package dev.parley.dialogue.onnx;

import dev.parley.dialogue.understanding.Meaning;
import dev.parley.robot.Fault;
import dev.parley.robot.models.ModelStore;
import java.util.Optional;
import java.util.function.Consumer;

/// The model of sentences for those that nothing else understands, opened when the first of them is said. One that
/// cannot be opened is told of once, and such sentences stay unknown. One thread.
public final class SentenceMeaning implements Meaning, AutoCloseable {
    private final ModelStore models;
    private final Consumer<String> note;
    private Optional<SentenceModel> model = Optional.empty();
    private boolean failed;

    /// @param models nothing is fetched: nobody waits for that in the middle of a conversation
    /// @param note gets a line for people where there is no model
    public SentenceMeaning(ModelStore models, Consumer<String> note) {
        this.models = models;
        this.note = note;
    }

    @Override
    public Optional<float[]> of(String sentence) {
        try {
            if (model.isEmpty() && !failed) open();
            return model.map(m -> m.of(sentence).whole());
        } catch (Fault e) {
            return without(e.getMessage());
        }
    }

    private void open() {
        boolean here = models.list().stream().anyMatch(s -> s.model().id().equals(SentenceModel.ID) && s.usable());
        if (here) model = Optional.of(SentenceModel.open(models));
        else without("the model of sentences is not here: ./parley models fetch " + SentenceModel.ID);
    }

    private Optional<float[]> without(String why) {
        if (!failed) note.accept("understands fewer words: " + why);
        failed = true;
        return Optional.empty();
    }

    @Override
    public void close() {
        model.ifPresent(SentenceModel::close);
        model = Optional.empty();
    }
}
