package dev.parley.perception;

import java.util.function.Consumer;

/// `AudioFrame → Utterance`, every step in its order. One thread.
public final class Perception {
    private final FirstChannel beam;
    private final Endpointer endpointer;

    public Perception(FirstChannel beam, Endpointer endpointer) {
        this.beam = beam;
        this.endpointer = endpointer;
    }

    public void accept(AudioFrame frame, Consumer<Utterance> utterances) {
        // 1. Echo cancelling comes here: AudioFrame, and what the robot is saying → AudioFrame without it.
        // 2. Localization and tracking come here: AudioFrame → the Source of each voice, for the beam and the
        // utterance.
        // 3. One voice out of all channels.
        AudioFrame voice = beam.toward(frame);
        // 4. Noise suppression, where wanted, comes here. Not for the recognizer: it hears better without.
        // 5. Voice activity and end of utterance.
        endpointer.accept(voice, utterances);
    }

    /// The sound is over: what was being said is an utterance now.
    public void flush(Consumer<Utterance> utterances) {
        endpointer.flush(utterances);
    }

    /// The number of the turn that began last: it rises as soon as someone begins to speak, before there is
    /// an utterance.
    public long turn() {
        return endpointer.turn();
    }
}
