package dev.parley.tests;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.Figures;
import dev.parley.launch.RealTime;
import dev.parley.tests.stop.SpokenStops;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// From the end of the word "stop" to zero velocity as another DDS participant receives it: the word comes
/// in at the pace of a microphone, the spotter hears it, the simulated robot drives.
final class HoldTimes {
    private HoldTimes() {}

    static List<Measure> measure(Options options, PrintStream log) {
        List<Double> ms = new ArrayList<>();
        int missed = 0;
        try (SpokenStops stops = SpokenStops.open(options);
                Driven driven = Driven.open()) {
            for (int i = 0; i < stops.count(); i++) {
                int word = i;
                var held = driven.heldBy(hold -> stops.speak(word, new RealTime(), hold));
                if (held.isPresent()) ms.add(held.getAsDouble());
                else missed++;
                if (i % 20 == 19) log.printf("%d of %d words, %d missed%n", i + 1, stops.count(), missed);
            }
        }
        double[] all = ms.stream().mapToDouble(d -> d).toArray();
        return List.of(
                Measure.atMost("end of the word to zero velocity, p50", Figures.percentileOf(all, 50), "ms", 150, ""),
                Measure.atMost("end of the word to zero velocity, p95", Figures.percentileOf(all, 95), "ms", 300, ""),
                Measure.plainly("words not held, of " + (all.length + missed), missed, ""));
    }
}
