package dev.parley.tests.gate;

import com.sun.management.ThreadMXBean;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.Figures;
import dev.parley.motion.MotionRequest;
import dev.parley.motion.Verdict;
import dev.parley.motion.gate.SafetyGate;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// What a decision costs, and how often an attack gets through.
public final class GateFigures {
    private static final long HOSTILE = 1_000_000;
    private static final long RACES = 1_000_000;
    private static final int SEEDS = 4;
    private static final int STALLS = 25;
    private static final int WARM = 200_000;
    private static final int TIMED = 500_000;
    /// Not so quick that there are too many at once.
    private static final long BETWEEN_NANOS = 480_000_000L;

    private GateFigures() {}

    /// One request at a time, many of them hostile, in a state that is whole.
    public static List<Measure> decision(Options options, PrintStream log) {
        Robot robot = Guarded.robot();
        SafetyGate gate = new SafetyGate(robot);
        Wire wire = new Wire(robot);
        Attack attack = new Attack(robot, new SplittableRandom(1));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[] us = new double[TIMED];
        long bytes = 0;
        long verdicts = 0;
        for (int i = -WARM; i < TIMED; i++) {
            wire.nowNanos += BETWEEN_NANOS;
            wire.step();
            MotionRequest request = attack.request(wire.nowNanos);
            long before = threads.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            Verdict verdict = gate.check(request, wire.state(), wire.nowNanos);
            long end = System.nanoTime();
            if (i < 0) continue;
            bytes += threads.getCurrentThreadAllocatedBytes() - before;
            us[i] = (end - start) / 1e3;
            if (!(verdict instanceof Verdict.Rejected)) verdicts++;
        }
        return List.of(
                Measure.plainly("decision, p50", Figures.percentileOf(us, 50), "µs"),
                Measure.atMost("decision, p99", Figures.percentileOf(us, 99), "µs", 20, ""),
                Measure.plainly("decision, p99.9", Figures.percentileOf(us, 99.9), "µs"),
                Measure.plainly("allocated a decision, verdict included", (double) bytes / TIMED, "byte"),
                Measure.plainly("of these allowed, clamped or asked about", 100.0 * verdicts / TIMED, "%"));
    }

    public static List<Measure> hostile(Options options, PrintStream log) {
        Robot robot = Guarded.robot();
        long begun = 0;
        long stops = 0;
        long broken = 0;
        double deepestM = Double.NEGATIVE_INFINITY;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Siege.Outcome outcome = new Siege(robot, seed).run(HOSTILE / SEEDS);
            begun += outcome.begun();
            stops += outcome.stops();
            broken += sum(outcome.broken());
            deepestM = Math.max(deepestM, outcome.deepestM());
            log.printf("seed %d: %s%n", seed, outcome);
        }
        return List.of(
                Measure.atMost(
                        "forbidden things on the wire, of %d requests".formatted(HOSTILE),
                        broken,
                        "",
                        0,
                        "RoboGuard 2.5 %"),
                Measure.plainly("requests that began", begun, ""),
                Measure.plainly("stops in between", stops, ""),
                Measure.atMost("footprint in a closed zone, deepest", Math.max(0, deepestM), "m", 0.05, ""));
    }

    private static long sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    public static List<Measure> race(Options options, PrintStream log) {
        Race.Outcome outcome = new Race(RobotFile.load("parley-one")).run(RACES, 1);
        log.println(outcome);
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.atMost(
                "stops that something moved after, of %d".formatted(RACES), outcome.missed(), "", 0, ""));
        measures.add(Measure.plainly("of these while it rolled", outcome.moving(), ""));
        return measures;
    }

    /// What stalls while it drives, in real time; a busy machine shows.
    public static List<Measure> deadman(Options options, PrintStream log) {
        List<Measure> measures = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(1);
        for (Stalls.Kind kind : Stalls.Kind.values()) {
            try (Stalls stalls = new Stalls(Guarded.robot())) {
                double[] ms = random.doubles(STALLS)
                        .map(_ -> stalls.stallMs(kind, random))
                        .toArray();
                String what = "%s stalls, to zero, %s of %d";
                String name = kind.name().toLowerCase(Locale.ROOT);
                measures.add(Measure.plainly(what.formatted(name, "p50", STALLS), Figures.percentileOf(ms, 50), "ms"));
                measures.add(Measure.atMost(
                        what.formatted(name, "longest", STALLS), Figures.percentileOf(ms, 100), "ms", 220, ""));
            }
        }
        return measures;
    }
}
