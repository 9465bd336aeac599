package dev.parley.speech.spotter;

import dev.parley.perception.onnx.SpeechEmbedding;
import java.util.Arrays;
import java.util.List;

/// What there is to say at each 40 ms of a lesson: 1, a word has just ended; 0, none has; -1, nobody can
/// tell.
final class Labels {
    private static final int HOP = SpeechEmbedding.HOP;
    /// 20 ms before its end a word is known ...
    private static final int EARLY = 320;
    /// ... and 200 ms after it still.
    private static final int LATE = 3200;
    /// From then on it has surely passed.
    private static final int PASSED = 11_000;

    private static final double BEGUN = 0.4;
    /// So many steps are a word whose place is not known.
    private static final int LOOSE_STEPS = 3;

    private Labels() {}

    static void of(List<Lesson.Span> words, float[] logOdds, int[] labels) {
        Arrays.fill(labels, 0);
        for (Lesson.Span w : words) {
            double begun = w.loose() ? w.from() : w.from() + BEGUN * (w.to() - w.from());
            fill(labels, (int) begun, w.to() + PASSED, -1);
        }
        for (Lesson.Span w : words) {
            if (w.loose()) likeliest(w, logOdds, labels);
            else fill(labels, w.to() - EARLY, w.to() + LATE, 1);
        }
    }

    /// Steps that end within these samples.
    private static void fill(int[] labels, int from, int to, int label) {
        for (int t = Math.max(0, from / HOP); t < labels.length && (t + 1) * HOP <= to; t++)
            if ((t + 1) * HOP >= from) labels[t] = label;
    }

    private static void likeliest(Lesson.Span w, float[] logOdds, int[] labels) {
        int best = -1;
        for (int t = Math.max(0, w.from() / HOP); t < labels.length && (t + 1) * HOP <= w.to(); t++)
            if (best < 0 || logOdds[t] > logOdds[best]) best = t;
        for (int t = Math.max(0, best); t < Math.min(labels.length, best + LOOSE_STEPS) && best >= 0; t++)
            labels[t] = 1;
    }
}
