package dev.parley.speech;

import dev.parley.speech.grammar.CommandGrammar;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Turns one stretch of speech into words. One thread; may be slow.
public interface Recognizer extends AutoCloseable {
    /// @param audio mono, 16 kHz, trimmed to the speech
    Transcript transcribe(float[] audio);

    /// The same for somebody who may lose interest meanwhile: what is returned then means nothing.
    default Transcript transcribe(float[] audio, Asking asking) {
        return transcribe(audio);
    }

    /// The words so far of somebody who is still speaking: quick, unconstrained and not to be acted on.
    ///
    /// @param audio mono, 16 kHz, from the beginning of what is being said
    /// @param goOn asked between steps; when it says no, nothing is returned as soon as may be
    /// @return empty also where an engine has no such thing
    default Optional<String> soFar(float[] audio, BooleanSupplier goOn) {
        return Optional.empty();
    }

    /// Listens for other sentences from the next sound on: a place, a person or an object was added. Called between
    /// two sounds, on the thread that transcribes.
    default void listenFor(CommandGrammar grammar) {}

    @Override
    void close();
}
