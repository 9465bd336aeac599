package dev.parley.perception;

/// When speech begins and ends.
///
/// @param startNats evidence that begins a turn (log odds added up, at most 3.5 a window); 96 ms of clear
/// speech reach 10.5, coughs and music hardly ever do
/// @param resumeNats evidence that goes on with a turn after its likely end
/// @param stayAbove probability of speech above which a window goes on with it until then
/// @param preRollMs kept from before the evidence: soft consonants come before the voice is noticed
/// @param postRollMs kept after the last, as far as the pause lasted when the utterance was announced
/// @param likelyEndMs a pause this long makes an end likely: recognition may begin
/// @param secondLookMs after a pause this long, what was announced and made no command is announced again,
/// with the end of the last word
/// @param pauses a pause this long ends the utterance, by what was said
/// @param bargeInMs so much speech interrupts the robot
/// @param bargeInNats if there is so much evidence of it, less one for every window: speech that is clear has
/// it by then, a cough or a sung vowel seldom ever
/// @param maxUtteranceMs longer speech is cut here; Moonshine and people's patience end somewhere
public record Endpointing(
        double startNats,
        double resumeNats,
        double stayAbove,
        int preRollMs,
        int postRollMs,
        int likelyEndMs,
        int secondLookMs,
        Pauses pauses,
        int bargeInMs,
        double bargeInNats,
        int maxUtteranceMs) {
    public static final Endpointing STANDARD =
            new Endpointing(10.5, 6, 0.35, 350, 300, 64, 224, Pauses.STANDARD, 200, 16, 15_000);

    public Endpointing {
        check(startNats > 0 && startNats <= 100, "startNats of 0 to 100");
        check(resumeNats > 0 && resumeNats <= startNats, "0 < resumeNats <= startNats");
        check(stayAbove > 0 && stayAbove < 1, "0 < stayAbove < 1");
        check(preRollMs >= 0 && preRollMs <= 2000 && postRollMs >= 0 && postRollMs <= 2000, "rolls of 0 to 2000 ms");
        check(likelyEndMs > 0 && likelyEndMs <= pauses.completeMs(), "0 < likelyEndMs <= pauses.completeMs");
        check(secondLookMs > likelyEndMs, "likelyEndMs < secondLookMs");
        check(bargeInMs >= 0 && bargeInMs <= 2000, "bargeInMs of 0 to 2000");
        check(bargeInNats >= 0 && bargeInNats <= 1000, "bargeInNats of 0 to 1000");
        check(maxUtteranceMs >= 3000 && maxUtteranceMs <= 60_000, "maxUtteranceMs of 3000 to 60000");
    }

    /// The same with other pauses; recognition begins no later than they end.
    public Endpointing with(Pauses pauses) {
        return new Endpointing(
                startNats,
                resumeNats,
                stayAbove,
                preRollMs,
                postRollMs,
                Math.min(likelyEndMs, pauses.completeMs()),
                secondLookMs,
                pauses,
                bargeInMs,
                bargeInNats,
                maxUtteranceMs);
    }

    private static void check(boolean right, String expected) {
        if (!right) throw new IllegalArgumentException("Endpointing needs " + expected);
    }
}
