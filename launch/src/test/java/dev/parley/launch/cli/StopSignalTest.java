package dev.parley.launch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StopSignalTest {
    private final LinkedBlockingQueue<String> stops = new LinkedBlockingQueue<>();

    @Test
    void everySignalStopsAndNoneEndsTheProgram() throws IOException, InterruptedException {
        try (StopSignal _ = StopSignal.on(() -> stops.add("stop"))) {
            for (int i = 0; i < 2; i++) {
                kill();
                assertThat(stops.poll(10, TimeUnit.SECONDS)).isEqualTo("stop");
            }
        }
        kill();
        assertThat(stops).isEmpty();
    }

    private static void kill() throws IOException, InterruptedException {
        String pid = String.valueOf(ProcessHandle.current().pid());
        assertThat(new ProcessBuilder("kill", "-" + StopSignal.NAME, pid)
                        .start()
                        .waitFor())
                .isZero();
    }
}
