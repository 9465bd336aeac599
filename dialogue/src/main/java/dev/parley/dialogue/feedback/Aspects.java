package dev.parley.dialogue.feedback;

import dev.parley.dialogue.language.Conversation.Turn;
import java.util.List;
import java.util.function.Function;

/// What a [RewardHead] looks at: where the answer lies among all texts, where it lies as seen from what was asked, how
/// close the two are, and how long and how lively it is. One thread.
public final class Aspects {
    private static final int PLAIN = 6;
    private static final int LONG_WORDS = 30;

    private final Function<String, float[]> meaning;
    private final int width;

    /// @param meaning direction of a text, of length 1
    /// @param width how many numbers that are
    public Aspects(Function<String, float[]> meaning, int width) {
        this.meaning = meaning;
        this.width = width;
    }

    public int count() {
        return 2 * width + PLAIN;
    }

    /// @param prompt its last turn is what is answered
    public float[] of(List<Turn> prompt, String answer) {
        float[] asked = meaning.apply(prompt.getLast().text());
        float[] said = meaning.apply(answer);
        float[] all = new float[count()];
        double close = 0;
        double scale = Math.sqrt(width);
        for (int i = 0; i < width; i++) {
            all[i] = said[i];
            all[width + i] = (float) (scale * asked[i] * said[i]);
            close += asked[i] * said[i];
        }
        int words = answer.strip().split("\\s+").length;
        int at = 2 * width;
        all[at++] = (float) close;
        all[at++] = (float) Math.min(2, (double) words / LONG_WORDS);
        all[at++] = words <= 2 ? 1 : 0;
        all[at++] = answer.contains("?") ? 1 : 0;
        all[at++] = answer.contains("!") ? 1 : 0;
        all[at] = answer.matches("(?s).*[*#_\\[\\]:;()0-9].*") ? 1 : 0;
        return all;
    }
}
