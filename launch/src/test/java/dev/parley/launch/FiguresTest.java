package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.Stamp;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void countsOnlyTheFirstAnswerToWhatWasSaid() {
        Stamp stamp = new Stamp(1, 0);
        List<Event> events = List.of(
                new Event.Speaking(500_000_000L, stamp, "Walking.", true),
                new Event.Speaking(9_000_000_000L, stamp, "I am there.", false));
        assertThat(Figures.replyMs(events)).containsExactly(500);
    }

    @Test
    void takesPercentilesByNearestRank() {
        double[] values = {5, 1, 4, 2, 3};
        assertThat(Figures.percentileOf(values, 50)).isEqualTo(3);
        assertThat(Figures.percentileOf(values, 99)).isEqualTo(5);
        assertThat(Figures.percentileOf(values, 0)).isEqualTo(1);
    }
}
