package dev.parley.speech.espeak;

import dev.parley.speech.Samples;

/// What came of one sentence.
sealed interface Answer {
    record Said(Samples samples) implements Answer {}

    record NoVoice() implements Answer {}

    /// It took too long, and the process was ended.
    record Late() implements Answer {}

    /// The process has ended.
    record Gone() implements Answer {}
}
