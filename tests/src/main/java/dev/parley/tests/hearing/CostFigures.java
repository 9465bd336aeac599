package dev.parley.tests.hearing;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.RunFault;
import dev.parley.perception.AudioFrame;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// What perception costs, measured by JMH in a process of its own, with its profiler of allocations.
public final class CostFigures {
    private static final int ITERATIONS = 5;

    private CostFigures() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        log.println("cost: JMH, eight microphones");
        Collection<RunResult> results = run(options.repetitions());
        RunResult nobody = named("frame", "nobody", results);
        RunResult everybody = named("frame", "everybody", results);
        double own = bytes(named("nothing", "nobody", results));
        return List.of(
                Measure.atMost("real-time factor, nobody speaks", realTimeFactor(nobody), "", 0.25, ""),
                Measure.atMost("real-time factor, two and the robot speak", realTimeFactor(everybody), "", 0.25, ""),
                Measure.plainly("allocated by JMH itself in one measurement", own, "byte"),
                Measure.atMost(
                        "allocated each frame, nobody speaks, whole bytes",
                        Math.rint((bytes(nobody) - own) / frames(nobody)),
                        "byte",
                        0,
                        ""),
                Measure.plainly(
                        "allocated each frame, decisions and utterances too",
                        (bytes(everybody) - own) / frames(everybody),
                        "byte"));
    }

    private static double realTimeFactor(RunResult result) {
        return result.getPrimaryResult().getScore() * 1000 / AudioFrame.NANOS;
    }

    private static RunResult named(String method, String speaks, Collection<RunResult> results) {
        return results.stream()
                .filter(r -> r.getParams().getBenchmark().endsWith("." + method)
                        && r.getParams().getParam("speaks").equals(speaks))
                .findFirst()
                .orElseThrow(() -> new RunFault("JMH did not measure " + method));
    }

    /// In all of its iterations but the last of each process, at whose end everything is taken down and JMH
    /// allocates forty times what it does in every other, however many frames fit in.
    private static double bytes(RunResult result) {
        return iterations(result)
                .mapToDouble(
                        i -> i.getSecondaryResults().get("gc.alloc.rate.norm").getScore()
                                * i.getMetadata().getMeasuredOps())
                .sum();
    }

    private static double frames(RunResult result) {
        return iterations(result)
                .mapToDouble(i -> i.getMetadata().getMeasuredOps())
                .sum();
    }

    private static Stream<IterationResult> iterations(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream().limit(ITERATIONS - 1));
    }

    private static Collection<RunResult> run(int forks) {
        try {
            return new Runner(new OptionsBuilder()
                            .include(PerceptionCost.class.getName())
                            .forks(forks)
                            .warmupIterations(3)
                            .warmupTime(TimeValue.seconds(2))
                            .measurementIterations(ITERATIONS)
                            .measurementTime(TimeValue.seconds(3))
                            .addProfiler(GCProfiler.class)
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run();
        } catch (RunnerException e) {
            throw new RunFault("JMH could not measure: " + e.getMessage());
        }
    }
}
