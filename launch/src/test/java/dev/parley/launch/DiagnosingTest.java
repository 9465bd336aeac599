package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.ros2.messages.DiagnosticArray.Level;
import dev.parley.motion.ros2.messages.DiagnosticArray.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagnosingTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MS = 1_000_000L;

    private final Diagnosing diagnosing = new Diagnosing("parley-one", Map.of("voice", "none"), 0);

    private static Health listen(long done, long dropped, long busyMs) {
        return new Health("listen", done, 3, 50, dropped, busyMs * MS, 9 * MS, true);
    }

    private Status ask(Health health, long seconds) {
        return diagnosing
                .statuses(List.of(health), false, List.of(), seconds * SECOND)
                .getFirst();
    }

    @Test
    void ratesAndLatenciesAreThoseOfTheTimeSinceItWasAskedLast() {
        ask(listen(1000, 0, 500), 1);
        Status status = ask(listen(1200, 0, 900), 3);
        assertThat(status.level()).isEqualTo(Level.OK);
        assertThat(status.name()).isEqualTo("parley: listen");
        assertThat(status.values())
                .containsEntry("rate_hz", "100.00")
                .containsEntry("latency_ms_mean", "2.00")
                .containsEntry("latency_ms_worst", "9.00")
                .containsEntry("busy_percent", "20.00")
                .containsEntry("queue", "3 of 50");
    }

    @Test
    void aLossIsAWarningOnceAndAFailureAnError() {
        assertThat(ask(listen(0, 4, 0), 1).level()).isEqualTo(Level.WARN);
        assertThat(ask(listen(0, 4, 0), 2).level()).isEqualTo(Level.OK);
        diagnosing.failed(new Event.Failed(0, "listen", "unplugged"));
        Status failed = ask(listen(0, 4, 0), 3);
        assertThat(failed.level()).isEqualTo(Level.ERROR);
        assertThat(failed.message()).isEqualTo("unplugged");
    }

    @Test
    void aStageWhoseThreadHasEndedIsStale() {
        assertThat(ask(new Health("listen", 0, 0, 0, 0, 0, 0, false), 1).level())
                .isEqualTo(Level.STALE);
    }

    @Test
    void tellsWhetherTheRobotIsStoppedAndWithWhichModelsItRuns() {
        List<Status> all = diagnosing.statuses(List.of(), true, List.of(), SECOND);
        assertThat(all.getFirst().message()).startsWith("stopped");
        assertThat(all.getLast().values()).containsEntry("voice", "none");
    }
}
