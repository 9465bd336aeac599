package dev.parley.speech.vosk;

import dev.parley.perception.AudioFrame;
import org.vosk.Recognizer;

/// One of Vosk's recognizers, fed piece by piece. Where an utterance ends is decided elsewhere: what Vosk
/// thinks of it is passed over. One thread.
final class Ear {
    /// Kaldi counts in 16 bits.
    private static final float FULL_SCALE = 32_767;

    private static final int PIECE = AudioFrame.RATE_HZ / 5;

    private final Recognizer recognizer;
    private final float[] piece = new float[PIECE];

    Ear(Recognizer recognizer, int alternatives) {
        this.recognizer = recognizer;
        recognizer.setMaxAlternatives(alternatives);
    }

    void accept(float[] audio, int from, int count) {
        for (int at = from; at < from + count; at += PIECE) {
            int n = Math.min(PIECE, from + count - at);
            for (int i = 0; i < n; i++) piece[i] = audio[at + i] * FULL_SCALE;
            recognizer.acceptWaveForm(piece, n);
        }
    }

    /// The words so far, as Vosk writes them (JSON).
    String partial() {
        return recognizer.getPartialResult();
    }

    /// Ends the utterance, and begins another.
    String end() {
        // Vosk begins anew by itself after a final result; told to, it would go on in a half-ended state and abort.
        return recognizer.getFinalResult();
    }
}
