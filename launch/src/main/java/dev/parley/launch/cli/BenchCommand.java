package dev.parley.launch.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.launch.Benchmark;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Json;
import dev.parley.launch.RunFault;
import dev.parley.robot.DidYouMean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bench [NAME]`: measures, prints a table, writes `target/bench/NAME.json`. A target missed is shown,
/// never an error.
@Command(
        name = "bench",
        description = "Measures, beside the targets; without a name, lists what can be measured.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAME")
    private Optional<String> name;

    @Option(names = "--data", paramLabel = "DIR", description = "A folder of recordings with a label.json.")
    private Optional<Path> data;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "1",
            description = "Repetitions (default: ${DEFAULT-VALUE}).")
    private int repetitions;

    @Option(names = "--part", paramLabel = "PART", description = "Only this part of it; its help is in the list.")
    private Optional<String> part;

    @Option(names = "--noise", paramLabel = "WAV", description = "Noise to mix under recordings.")
    private Optional<Path> noise;

    @Override
    public Integer call() {
        List<Benchmark> all = ServiceLoader.load(Benchmark.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (name.isEmpty()) all.forEach(b -> System.out.printf("%-12s %s%n", b.name(), b.purpose()));
        else report(named(name.get(), all));
        return 0;
    }

    private void report(Benchmark benchmark) {
        List<Measure> measures = benchmark.run(new Benchmark.Options(data, repetitions, part, noise), System.err);
        System.out.printf("%-58s %12s %-8s %-10s %-24s%n", benchmark.name(), "value", "unit", "target", "elsewhere");
        for (Measure m : measures)
            System.out.printf(
                    "%-58s %12.4g %-8s %-10s %-24s%s%n",
                    m.name(), m.value(), m.unit(), m.target(), m.peer(), m.ok() ? "" : "  MISSED");
        write(benchmark.name() + part.map(p -> "-" + p).orElse(""), measures);
    }

    private static Benchmark named(String name, List<Benchmark> all) {
        return all.stream()
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RunFault("bench " + name + ": expected "
                        + DidYouMean.among(
                                name, all.stream().map(Benchmark::name).toList())));
    }

    private static void write(String name, List<Measure> measures) {
        ObjectNode json = Json.object().put("name", name).put("machine", machine());
        ArrayNode rows = json.putArray("measures");
        for (Measure m : measures)
            rows.addObject()
                    .put("name", m.name())
                    .put("value", m.value())
                    .put("unit", m.unit())
                    .put("target", m.target())
                    .put("peer", m.peer())
                    .put("ok", m.ok());
        try {
            Path folder = Home.folder().resolve("target/bench");
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".json"), json.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String machine() {
        return "%s %s, %d cores, Java %s"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"));
    }
}
