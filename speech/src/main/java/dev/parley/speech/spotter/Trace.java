package dev.parley.speech.spotter;

import dev.parley.perception.onnx.SpeechEmbedding;
import java.util.Arrays;

/// A recording as the two stages of the spotter hear it: log-odds of every hop, and second opinions where
/// they are asked for.
///
/// @param word where its stop word is; empty (`to` is zero) where there is none
/// @param decoded second opinions of the recognizer's decoder ...
/// @param heard ... and what the ear made of what its encoder heard
/// @param scores what the two come to
record Trace(float[] audio, Lesson.Span word, float[] logOdds, double[] decoded, double[] heard, double[] scores) {
    static final Lesson.Span NO_WORD = new Lesson.Span(0, 0);
    /// Of [#scores] where nobody has asked.
    static final double UNASKED = Double.NEGATIVE_INFINITY;

    /// Sound before anything can be suspected.
    private static final int WARM = 25;
    /// A hold must come within the word, or so many samples after its end.
    private static final int LATEST = 9600;

    private static final int EARLIEST = 3200;
    private static final int WINDOW = 20 * SpeechEmbedding.HOP;
    private static final int REST_HOPS = 2;

    static Trace of(float[] audio, Lesson.Span word, float[] logOdds) {
        double[] scores = new double[logOdds.length];
        Arrays.fill(scores, UNASKED);
        return new Trace(audio, word, logOdds, scores.clone(), new double[logOdds.length], scores);
    }

    int from() {
        return word.to() == 0 ? WARM : Math.max(WARM, (word.from() + EARLIEST) / SpeechEmbedding.HOP);
    }

    int to() {
        return word.to() == 0 ? logOdds.length : Math.min(logOdds.length, (word.to() + LATEST) / SpeechEmbedding.HOP);
    }

    /// Asks wherever the networks are that sure, at most every 80 ms.
    void ask(Spotter.Judge judge, Ear ear, double asked) {
        int rest = 0;
        for (int t = from(); t < to(); t++) {
            if (rest-- > 0 || logOdds[t] < asked) continue;
            Opinion opinion = judge.opinion(sound(t, WINDOW));
            decoded[t] = opinion.score();
            heard[t] = ear.logOdds(opinion.heard());
            scores[t] = ear.believes(decoded[t], heard[t]);
            rest = REST_HOPS - 1;
        }
    }

    /// The same opinions, weighed otherwise.
    void weigh(Ear ear) {
        for (int t = 0; t < scores.length; t++)
            if (decoded[t] != UNASKED) scores[t] = ear.believes(decoded[t], heard[t]);
    }

    /// How often [#ask] would ask.
    int opinions(double asked) {
        int opinions = 0;
        for (int t = from(); t < to(); t++) {
            if (logOdds[t] < asked) continue;
            opinions++;
            t += REST_HOPS - 1;
        }
        return opinions;
    }

    /// The sound that ends with a hop.
    float[] sound(int hop, int samples) {
        int end = (hop + 1) * SpeechEmbedding.HOP;
        return Arrays.copyOfRange(audio, Math.max(0, end - samples), end);
    }

    /// The first hop from `from` on that is suspected; as many as there are where none is.
    int suspected(int from, StopHead.Limits limits) {
        for (int t = from; t < to(); t++) {
            if (logOdds[t] >= limits.sure()) return t;
            if (logOdds[t] >= limits.asked() && scores[t] + limits.weight() * logOdds[t] >= limits.together()) return t;
        }
        return to();
    }
}
