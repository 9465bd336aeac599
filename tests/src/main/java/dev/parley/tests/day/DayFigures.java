package dev.parley.tests.day;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Lores;
import dev.parley.launch.Runtime;
import dev.parley.robot.models.ModelStore;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a day leaves behind: heap after collection, threads and open files by the hour, and what was stuck.
public final class DayFigures {
    private static final double HOUR_S = 3600;
    private static final double MB = 1e6;
    private static final double FLAT_MB_AN_HOUR = 0.2;

    private record Hour(double heapMb, int threads, long files) {}

    private DayFigures() {}

    public static List<Measure> measure(int hours, PrintStream log) {
        long start = System.nanoTime();
        List<Hour> all = new ArrayList<>();
        try (Lores lores = Lores.passing(Optional.empty(), ModelStore.standard(), log::println);
                Day day = new Day(1, Runtime.unkeptAudit(), lores.lore())) {
            for (int i = 0; i < hours; i++) {
                day.run(HOUR_S);
                all.add(now());
                Hour h = all.getLast();
                log.printf(
                        "hour %d: heap %.2f MB, %d threads, %d files, %d stuck, %.0f s of this computer%n",
                        i + 1, h.heapMb, h.threads, h.files, day.stuck().size(), (System.nanoTime() - start) / 1e9);
            }
            day.outcomes().forEach((what, n) -> log.printf("%6d  %s%n", n, what));
            day.reasons().forEach((why, n) -> log.printf("%6d  \"%s\"%n", n, why));
            day.stuck().forEach(log::println);
            return figures(day, all, hours);
        }
    }

    private static List<Measure> figures(Day day, List<Hour> all, int hours) {
        int settled = Math.min(2, all.size() - 1);
        List<Hour> later = all.subList(settled, all.size());
        Hour first = later.getFirst();
        Hour last = all.getLast();
        return List.of(
                Measure.plainly("simulated", hours, "h"),
                Measure.plainly("heard", day.outcomes().getOrDefault("heard", 0), ""),
                Measure.plainly("motions that began", day.outcomes().getOrDefault("motion Started", 0), ""),
                Measure.plainly("heap after collection at the end", last.heapMb, "MB"),
                Measure.atMost("heap, slope from the third hour on", slope(later), "MB/h", FLAT_MB_AN_HOUR, ""),
                Measure.atMost("threads more than in the third hour", last.threads - first.threads, "", 0, ""),
                Measure.atMost("open files more than in the third hour", last.files - first.files, "", 0, ""),
                Measure.atMost("stuck states", day.stuck().size(), "", 0, ""));
    }

    /// Least squares.
    private static double slope(List<Hour> hours) {
        double meanX = (hours.size() - 1) / 2.0;
        double meanY = hours.stream().mapToDouble(Hour::heapMb).average().orElse(0);
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < hours.size(); i++) {
            xy += (i - meanX) * (hours.get(i).heapMb - meanY);
            xx += (i - meanX) * (i - meanX);
        }
        return xx == 0 ? 0 : xy / xx;
    }

    private static Hour now() {
        for (int i = 0; i < 3; i++) System.gc();
        return new Hour(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MB,
                ManagementFactory.getThreadMXBean().getThreadCount(),
                files());
    }

    /// Of this process, where the system tells (Linux).
    private static long files() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        } catch (java.io.IOException e) {
            return 0;
        }
    }
}
