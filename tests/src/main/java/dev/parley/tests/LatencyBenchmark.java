package dev.parley.tests;

import dev.parley.launch.Benchmark;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// How long people wait: for the reply, for the robot to stand still, for a recording to be understood.
public final class LatencyBenchmark implements Benchmark {
    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String purpose() {
        return "end of speech to reply, stop to zero velocity; with --data DIR also recognition of labelled recordings";
    }

    @Override
    public List<Measure> run(Options options, PrintStream log) {
        List<Measure> measures = new ArrayList<>();
        options.data().ifPresent(d -> measures.addAll(HearTimes.measure(d, options.repetitions(), log)));
        measures.addAll(StopTimes.measure(log));
        measures.addAll(ReplyTimes.measure(options.repetitions(), log));
        return measures;
    }
}
