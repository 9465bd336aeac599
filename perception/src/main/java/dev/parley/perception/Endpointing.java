package dev.parley.perception;

/// When speech begins and ends.
///
/// @param startAbove probability above which a window begins speech
/// @param stayAbove probability above which it goes on; lower, so that a soft syllable does not end it
/// @param startWindows so many in a row begin speech
/// @param preRollMs kept from before the first of them: soft consonants come before the voice is noticed
/// @param postRollMs kept after the last, as far as the pause lasted when the utterance was announced
/// @param likelyEndMs a pause this long makes an end likely: recognition may begin
/// @param pauses a pause this long ends the utterance, by what was said
/// @param minSpeechMs less speech than this is a click, a cough, a chair
/// @param bargeInMs so much speech interrupts the robot
/// @param maxUtteranceMs longer speech is cut here; Moonshine and people's patience end somewhere
public record Endpointing(
        double startAbove,
        double stayAbove,
        int startWindows,
        int preRollMs,
        int postRollMs,
        int likelyEndMs,
        Pauses pauses,
        int minSpeechMs,
        int bargeInMs,
        int maxUtteranceMs) {
    public static final Endpointing STANDARD =
            new Endpointing(0.5, 0.35, 2, 350, 300, 160, Pauses.STANDARD, 96, 200, 15_000);

    public Endpointing {
        check(stayAbove > 0 && stayAbove <= startAbove && startAbove < 1, "0 < stayAbove <= startAbove < 1");
        check(startWindows >= 1 && startWindows <= 30, "1 to 30 startWindows");
        check(preRollMs >= 0 && preRollMs <= 2000 && postRollMs >= 0 && postRollMs <= 2000, "rolls of 0 to 2000 ms");
        check(likelyEndMs > 0 && likelyEndMs <= pauses.completeMs(), "0 < likelyEndMs <= pauses.completeMs");
        check(minSpeechMs >= 0 && minSpeechMs <= 2000, "minSpeechMs of 0 to 2000");
        check(bargeInMs >= minSpeechMs && bargeInMs <= 2000, "minSpeechMs <= bargeInMs <= 2000");
        check(maxUtteranceMs >= 3000 && maxUtteranceMs <= 60_000, "maxUtteranceMs of 3000 to 60000");
    }

    /// The same with other pauses; recognition begins no later than they end.
    public Endpointing with(Pauses pauses) {
        return new Endpointing(
                startAbove,
                stayAbove,
                startWindows,
                preRollMs,
                postRollMs,
                Math.min(likelyEndMs, pauses.completeMs()),
                pauses,
                minSpeechMs,
                bargeInMs,
                maxUtteranceMs);
    }

    private static void check(boolean right, String expected) {
        if (!right) throw new IllegalArgumentException("Endpointing needs " + expected);
    }
}
