package dev.parley.speech.wake;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.onnx.ModelFault;
import dev.parley.speech.Wake;
import dev.parley.speech.moonshine.WordScore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Listens for the wake phrase in the first words of an utterance: how likely the recognizer finds the
/// phrase there, whatever else it may have been, if it was anything at all. So a name is heard that the
/// transcript spells differently. About 50 ms. One thread.
public final class WakePhrases implements Wake {
    /// In nats. Chosen on two phrases, in quiet and in noise, against other speech: docs/adr/0027-wake.md.
    public static final double THRESHOLD = -8;

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
        return new WakePhrases(WordScore.open(model, tokenizer, spellings, 1), phrases);
    }

    /// As a recognizer may write it: "hey robot", "hey, robot", "hey Robot", "hey, Robot".
    static Set<String> spellings(String phrase) {
        Set<String> spellings = new LinkedHashSet<>(List.of(""));
        for (String word : phrase.split(" ")) {
            Set<String> longer = new LinkedHashSet<>();
            for (String so : spellings)
                for (String form : List.of(word, capital(word))) {
                    if (so.isEmpty()) longer.add(form);
                    else longer.addAll(List.of(so + " " + form, so + ", " + form));
                }
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

    /// How likely the utterance begins with a phrase, in nats; 0 is certain.
    public double score(float[] audio) {
        if (audio.length < AudioFrame.SAMPLES * 10) return Double.NEGATIVE_INFINITY;
        return score.of(Arrays.copyOf(audio, Math.min(audio.length, samples))).first();
    }

    @Override
    public void close() {
        score.close();
    }
}
