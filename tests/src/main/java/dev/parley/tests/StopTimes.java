package dev.parley.tests;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Figures;
import dev.parley.tests.ros2.StopButton;
import java.io.PrintStream;
import java.util.List;

/// `hold()` and `stop()` to zero velocity as another DDS participant receives it, with the simulated robot
/// driving.
final class StopTimes {
    private static final int STOPS = 60;
    private static final int HOLDS_A_STOP = 5;

    private StopTimes() {}

    static List<Measure> measure(PrintStream log) {
        double[] hold = new double[STOPS * HOLDS_A_STOP];
        double[] stop = new double[STOPS];
        double[] topic = new double[STOPS];
        try (Driven driven = Driven.open();
                StopButton button = driven.button()) {
            driven.goOn();
            for (int i = 0; i < STOPS; i++) {
                for (int h = 0; h < HOLDS_A_STOP; h++) hold[i * HOLDS_A_STOP + h] = driven.hold();
                stop[i] = driven.stop();
                topic[i] = driven.stopByTopic(button);
                if (i % 20 == 19) log.printf("%d of %d stops, %d holds before each%n", i + 1, STOPS, HOLDS_A_STOP);
            }
        }
        return List.of(
                Measure.plainly(
                        "hold() to zero velocity at another participant, p50", Figures.percentileOf(hold, 50), "ms"),
                Measure.atMost(
                        "hold() to zero velocity at another participant, p99",
                        Figures.percentileOf(hold, 99),
                        "ms",
                        5,
                        ""),
                Measure.plainly(
                        "stop() to zero velocity at another participant, p50", Figures.percentileOf(stop, 50), "ms"),
                Measure.atMost(
                        "stop() to zero velocity at another participant, p99",
                        Figures.percentileOf(stop, 99),
                        "ms",
                        5,
                        ""),
                Measure.plainly(
                        "true on the stop topic to zero velocity at a third participant, p50",
                        Figures.percentileOf(topic, 50),
                        "ms"),
                Measure.plainly(
                        "true on the stop topic to zero velocity at a third participant, p99",
                        Figures.percentileOf(topic, 99),
                        "ms"));
    }
}
