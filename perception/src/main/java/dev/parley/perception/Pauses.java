package dev.parley.perception;

/// How long a pause ends a turn, by what was said before it. Milliseconds, from the end of the last speech
/// window.
///
/// @param completeMs after a complete command; recognition takes about as long, so this is a lower bound
/// @param mayGoOnMs after a command that could take in one more slot: longer than people pause within one
/// @param incompleteMs after the beginning of a command, and after words that are none
/// @param unjudgedMs while nobody has told; at least `mayGoOnMs`, or a slow recognizer would split commands
public record Pauses(int completeMs, int mayGoOnMs, int incompleteMs, int unjudgedMs) {
    public static final Pauses STANDARD = new Pauses(200, 560, 800, 800);

    public Pauses {
        if (completeMs < 1 || completeMs > mayGoOnMs || mayGoOnMs > Math.min(incompleteMs, unjudgedMs))
            throw new IllegalArgumentException(
                    "Pauses need 1 <= completeMs <= mayGoOnMs <= incompleteMs and unjudgedMs, not " + this);
        if (Math.max(incompleteMs, unjudgedMs) > 5000)
            throw new IllegalArgumentException("Pauses of at most 5000 ms, not " + this);
    }

    /// The same pause whatever was said: for whole recordings, which nobody judges.
    public static Pauses always(int ms) {
        return new Pauses(ms, ms, ms, ms);
    }

    int longestMs() {
        return Math.max(incompleteMs, unjudgedMs);
    }

    int ms(Completeness said) {
        return switch (said) {
            case COMPLETE -> completeMs;
            case MAY_GO_ON -> mayGoOnMs;
            case INCOMPLETE, OTHER -> incompleteMs;
            case UNJUDGED -> unjudgedMs;
        };
    }
}
