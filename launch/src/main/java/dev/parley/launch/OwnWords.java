package dev.parley.launch;

import dev.parley.speech.Heard;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Control;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether words that were heard while the robot spoke are its own. Echo cancelling leaves little of its
/// voice, and of that little a recognizer makes what the robot is just saying: "turn left" out of "Turning
/// left."
final class OwnWords {
    private static final int STEM = 4;
    private static final double MOST = 0.6;

    private OwnWords() {}

    /// @param heard over the robot's own voice
    /// @param said what the robot was saying
    static boolean echo(String heard, String said) {
        List<String> own = stems(said);
        List<String> words = stems(heard);
        long same = words.stream().filter(own::contains).count();
        return words.isEmpty() || same >= MOST * words.size();
    }

    /// The same of whatever was made out.
    static boolean are(Transcript transcript, String said) {
        return switch (transcript) {
            case Transcript.Command c -> echo(c.text(), said);
            case Transcript.Sequence q -> echo(q.text(), said);
            case Transcript.Control c -> echo(c.text(), said);
            case Transcript.FreeText t -> echo(t.text(), said);
            case Transcript.Unheard _ -> true;
        };
    }

    /// A stop word among words that were heard over the robot's own voice and are not part of what it was
    /// saying: "Stop" out of "Walking five meters forward. Stop."
    ///
    /// @param stopWords in lower case; each may be several words
    static Optional<String> stopAmong(String heard, String said, List<String> stopWords) {
        String all = spaced(heard);
        String own = spaced(said);
        return stopWords.stream()
                .filter(w -> all.contains(spaced(w)) && !own.contains(spaced(w)))
                .findFirst();
    }

    /// Words with a space on each side.
    private static String spaced(String text) {
        return " " + String.join(" ", words(text)) + " ";
    }

    private static List<String> stems(String text) {
        return words(text).stream()
                .map(w -> w.substring(0, Math.min(STEM, w.length())))
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /// The same, unless these are words of the robot's own with a stop word of somebody else's among them:
    /// where its voice is not taken out, both make one utterance, and the stop word must not go with the rest.
    static Heard stopped(Heard heard, String saying, List<String> stopWords) {
        if (!(heard.transcript() instanceof Transcript.FreeText t)) return heard;
        return stopAmong(t.text(), saying, stopWords)
                .map(w -> heard.with(new Control(Control.Kind.STOP, w, t.score())))
                .orElse(heard);
    }
}
