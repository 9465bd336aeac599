package dev.parley.speech.wake;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.onnx.ModelFault;
import dev.parley.speech.Wake;
import dev.parley.speech.moonshine.MoonshineSettings;
import dev.parley.speech.moonshine.WordScore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Listens for the wake phrase in the first words of an utterance: how likely the recognizer finds the
/// phrase there, whatever else it may have been, if it was anything at all. So a name is heard that the
/// transcript spells differently. About 50 ms, three times that where it may be one. One thread.
public final class WakePhrases implements Wake {
    /// In nats. Chosen on two phrases, in quiet and in noise, against other speech: docs/adr/0027-wake.md.
    public static final double THRESHOLD = -6.3;

    /// Not worth another window.
    private static final double HOPELESS = -10;
    /// Of a batch of the recognizer.
    private static final int ROWS = 12;

    /// How much later the windows begin, and how much later they end.
    private static final double[] BEGIN_S = {0, 0.12, 0.22};
    private static final double[] END_S = {0, 0.2, 0.4};

    /// The endpointer leaves this much before the first word.
    private static final double BEFORE_S = 0.35;

    private static final double SHORTEST_S = 0.95;
    private static final double LETTER_S = 0.08;

    private final WordScore score;
    private final int samples;

    private WakePhrases(WordScore score, List<String> phrases) {
        this.score = score;
        int letters = phrases.stream().mapToInt(String::length).max().orElseThrow();
        samples = (int) ((BEFORE_S + Math.max(SHORTEST_S, letters * LETTER_S)) * AudioFrame.RATE_HZ);
    }

    /// @param model directory of Moonshine, tiny or base
    /// @param tokenizer `llama-tokenizer.js` of npm's llama-tokenizer-js
    /// @param phrases one at least
    /// @throws ModelFault when a file is missing or damaged
    public static WakePhrases open(Path model, Path tokenizer, List<String> phrases) {
        List<String> spellings =
                phrases.stream().flatMap(p -> spellings(p).stream()).distinct().toList();
        return new WakePhrases(
                WordScore.open(model, tokenizer, spellings, ROWS, MoonshineSettings.STANDARD.threads()), phrases);
    }

    /// As a recognizer may write it: "hey robot", "hey, robot", "hey Robot", "hey, Robot". A capital at the
    /// very beginning is added by the score; said twice, a spelling would count twice.
    static Set<String> spellings(String phrase) {
        String[] words = phrase.split(" ");
        Set<String> spellings = new LinkedHashSet<>(List.of(words[0]));
        for (int i = 1; i < words.length; i++) {
            Set<String> longer = new LinkedHashSet<>();
            for (String so : spellings)
                for (String form : List.of(words[i], capital(words[i])))
                    longer.addAll(List.of(so + " " + form, so + ", " + form));
            spellings = longer;
        }
        return spellings;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    @Override
    public boolean begins(float[] audio) {
        return score(audio) >= THRESHOLD;
    }

    /// How likely the utterance begins with a phrase, in nats; 0 is certain. Where it may be, windows that
    /// begin and end later are asked too, and the mean counts: a phrase stays itself in all of them. What only
    /// sounds like one becomes something else as soon as its first sound is missing, in any language.
    public double score(float[] audio) {
        if (audio.length < AudioFrame.SAMPLES * 10) return Double.NEGATIVE_INFINITY;
        double first = score(audio, 0);
        if (first < HOPELESS) return first;
        double sum = first;
        for (int w = 1; w < BEGIN_S.length; w++) sum += score(audio, w);
        return sum / BEGIN_S.length;
    }

    private double score(float[] audio, int window) {
        int end = Math.min(audio.length, samples + (int) (END_S[window] * AudioFrame.RATE_HZ));
        int begin = Math.min((int) (BEGIN_S[window] * AudioFrame.RATE_HZ), end);
        return score.of(Arrays.copyOfRange(audio, begin, end)).first();
    }

    @Override
    public void close() {
        score.close();
    }
}
