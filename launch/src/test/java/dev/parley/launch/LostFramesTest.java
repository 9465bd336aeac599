package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LostFramesTest {
    private final List<Event> seen = new ArrayList<>();
    private int halts;
    private long nanos;
    private boolean moves;
    private final LostFrames frames = frames();
    private long total;

    private LostFrames frames() {
        Events events = new Events();
        events.listen(seen::add);
        FailureHandler failures = new FailureHandler(events, () -> nanos, Set.of("listen"), () -> halts++);
        return new LostFrames("listen", () -> moves, failures, events, () -> nanos);
    }

    private void lose(int count) {
        for (int i = 0; i < count; i++) frames.lost(++total);
    }

    private List<Long> told() {
        return seen.stream()
                .flatMap(e -> e instanceof Event.Dropped d ? java.util.stream.Stream.of(d.total()) : null)
                .toList();
    }

    @Test
    void aRowOfLossesIsToldInFewLines() {
        lose(33);
        assertThat(told()).containsExactly(1L, 2L, 4L, 8L, 16L, 32L);
    }

    @Test
    void aLaterLossIsToldAgain() {
        lose(3);
        nanos += 2_000_000_000L;
        lose(1);
        assertThat(told()).containsExactly(1L, 2L, 4L);
    }

    @Test
    void aMovingRobotThatHasLostASecondHalts() {
        moves = true;
        lose(99);
        assertThat(halts).isZero();
        lose(1);
        assertThat(halts).isEqualTo(1);
        assertThat(seen).anyMatch(e -> e instanceof Event.Failed f && f.cause().contains("could not keep up"));
    }

    @Test
    void lossesFarApartHaltNobody() {
        moves = true;
        for (int i = 0; i < 500; i++) {
            nanos += 1_500_000_000L;
            lose(1);
        }
        assertThat(halts).isZero();
    }

    @Test
    void aRobotThatStandsGoesOnStanding() {
        lose(1000);
        assertThat(halts).isZero();
    }
}
