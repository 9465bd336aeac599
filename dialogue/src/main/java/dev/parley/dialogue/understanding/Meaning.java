package dev.parley.dialogue.understanding;

import java.util.Optional;

/// `sentence → direction`: a model of sentences, in which those that mean alike point alike. One thread.
public interface Meaning {
    /// Of length one; empty: there is no model.
    Optional<float[]> of(String sentence);

    /// No model: sentences of unknown words stay unknown.
    Meaning NONE = _ -> Optional.empty();
}
