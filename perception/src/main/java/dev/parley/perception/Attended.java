package dev.parley.perception;

import java.util.List;
import java.util.Optional;

/// Which of the voices that are followed is listened to: within a turn the one whose turn it is, as long as
/// it is heard, otherwise the surest. One that is listened to already is kept unless another is much surer.
/// One thread.
final class Attended {
    /// Of a voice that is heard at this moment; a silent one grows ever less sure.
    static final double HEARD = 0.5;

    private static final double MUCH_SURER = 1.5;

    private Optional<Source> talker = Optional.empty();

    /// One decision.
    ///
    /// @param voices the surest first
    void choose(List<Source> voices, boolean turnOpen) {
        Optional<Source> surest = voices.stream().findFirst();
        Optional<Source> same = sameIn(voices);
        talker = same.isPresent() && keeps(same.get(), surest.orElseThrow(), turnOpen) ? same : surest;
    }

    /// One decision; the same voice stays the one, wherever it is by now.
    void keep(List<Source> voices) {
        Optional<Source> same = sameIn(voices);
        if (same.isPresent()) talker = same;
    }

    void turnTo(Source voice) {
        talker = Optional.of(voice);
    }

    private static boolean keeps(Source same, Source surest, boolean turnOpen) {
        if (turnOpen) return same.confidence() >= HEARD || surest.confidence() < HEARD;
        return surest.confidence() <= MUCH_SURER * same.confidence();
    }

    private Optional<Source> sameIn(List<Source> voices) {
        return talker.flatMap(
                t -> voices.stream().filter(v -> v.id().equals(t.id())).findFirst());
    }

    Optional<Source> talker() {
        return talker;
    }
}
