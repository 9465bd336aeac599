package dev.parley.perception;

import java.util.List;
import java.util.Optional;

/// Which of the voices that are followed is listened to: within a turn the one whose turn it is, otherwise
/// the surest. One that is listened to already is kept unless another is much surer. One thread.
final class Attended {
    private static final double MUCH_SURER = 1.5;
    /// Someone who has ceased to be followed may go on a moment later, from the same place.
    private static final int PATIENCE = 12;

    private Optional<Source> talker = Optional.empty();
    private int missing;

    /// One decision.
    ///
    /// @param voices the surest first
    void choose(List<Source> voices, boolean turnOpen) {
        Optional<Source> same = sameIn(voices);
        missing = same.isPresent() ? 0 : missing + 1;
        if (same.isPresent() && (turnOpen || !muchSurer(voices.getFirst(), same.get()))) talker = same;
        else if (same.isEmpty() && turnOpen && talker.isPresent() && missing <= PATIENCE) return;
        else talker = voices.stream().findFirst();
    }

    private Optional<Source> sameIn(List<Source> voices) {
        return talker.flatMap(
                t -> voices.stream().filter(v -> v.id().equals(t.id())).findFirst());
    }

    private static boolean muchSurer(Source other, Source present) {
        return other.confidence() > MUCH_SURER * present.confidence();
    }

    Optional<Source> talker() {
        return talker;
    }
}
