package dev.parley.tests.intents;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.Ears;
import dev.parley.launch.Figures;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.wav.Recording;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.room.DiffuseNoise;
import dev.parley.speech.Transcript;
import dev.parley.tests.echo.Order;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Labelled orders to the coffee counter, clean and in noise: right only with the intent and every slot.
final class OrderFigures {
    private static final int[] SNRS_DB = {24, 21, 18, 15, 12, 9, 6};
    private static final Duration LONGEST_NOISE = Duration.ofMinutes(10);
    private static final String NO_DATA = "orders: needs --data with labelled orders";

    /// What became of a set of recordings.
    private record Heard(int right, int wrong, int asked, int all, double[] ms) {
        double percent() {
            return 100.0 * right / all;
        }
    }

    private OrderFigures() {}

    static List<Measure> measure(Options options, PrintStream log) {
        if (options.data().isEmpty()) {
            log.println(NO_DATA);
            return List.of();
        }
        List<Order> orders = Order.in(options.data().get());
        List<Measure> measures = new ArrayList<>();
        try (Ears ears = Ears.open(RobotFile.load("coffee-counter"), ModelStore.standard())) {
            ears.hear(orders.getFirst().audio());
            clean(orders, ears, measures, log);
            float[] noise = noise(options);
            for (NoiseMix mix : NoiseMix.values()) noisy(orders, mix, noise, ears, measures, options, log);
        }
        return measures;
    }

    private static void clean(List<Order> orders, Ears ears, List<Measure> measures, PrintStream log) {
        Heard heard = hear(orders, orders.stream().map(Order::audio).toList(), "clean", ears, log);
        measures.add(Measure.atLeast("orders with every slot right, clean", heard.percent(), "%", 99, "Rhino 98.1"));
        measures.add(Measure.plainly("of them the robot would ask back, clean", heard.asked, "orders"));
        measures.add(Measure.atMost("time a recording, clean, p50", percentile(heard, 50), "ms", 250, ""));
        measures.add(Measure.plainly("time a recording, clean, p95", percentile(heard, 95), "ms"));
    }

    private static void noisy(
            List<Order> orders,
            NoiseMix mix,
            float[] noise,
            Ears ears,
            List<Measure> measures,
            Options options,
            PrintStream log) {
        String how = mix.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        double sum = 0;
        for (int snrDb : SNRS_DB) {
            List<Order> all = new ArrayList<>();
            List<float[]> sounds = new ArrayList<>();
            for (int r = 0; r < options.repetitions(); r++)
                for (int i = 0; i < orders.size(); i++) {
                    all.add(orders.get(i));
                    sounds.add(mix.mix(orders.get(i).audio(), noise, snrDb, 1_000_003L * r + 101L * i + snrDb));
                }
            Heard heard = hear(all, sounds, "%d dB by %s".formatted(snrDb, how), ears, log);
            sum += heard.percent() / SNRS_DB.length;
            String name = "orders right at %d dB by %s".formatted(snrDb, how);
            measures.add(
                    snrDb == 6
                            ? Measure.atLeast(name, heard.percent(), "%", 97.5, "")
                            : Measure.plainly(name, heard.percent(), "%"));
            if (snrDb != 6) continue;
            measures.add(Measure.plainly("taken for another order at 6 dB", heard.wrong, "orders"));
            measures.add(Measure.plainly("of all the robot would ask back at 6 dB", heard.asked, "orders"));
            measures.add(Measure.atMost("time a recording at 6 dB, p95", percentile(heard, 95), "ms", 500, ""));
        }
        measures.add(Measure.atLeast("orders right, mean of 24 to 6 dB by " + how, sum, "%", 99, "Rhino 96"));
    }

    private static double percentile(Heard heard, double percent) {
        return Figures.percentileOf(heard.ms, percent);
    }

    private static Heard hear(List<Order> orders, List<float[]> sounds, String what, Ears ears, PrintStream log) {
        int right = 0;
        int wrong = 0;
        int asked = 0;
        Reactions reactions = new Reactions(RobotFile.load("coffee-counter"));
        double[] ms = new double[orders.size()];
        for (int i = 0; i < orders.size(); i++) {
            long start = System.nanoTime();
            Transcript heard = ears.hear(sounds.get(i));
            ms[i] = (System.nanoTime() - start) / 1e6;
            if (orders.get(i).is(heard)) right++;
            else {
                if (!heard.commands().isEmpty()) wrong++;
                log.println("wrong, " + what + ": " + orders.get(i).slots() + " heard as " + heard);
            }
            if (reactions.asks(heard)) asked++;
        }
        Heard result = new Heard(right, wrong, asked, orders.size(), ms);
        log.printf("%s: %.1f %% of %d right, %d taken for another%n", what, result.percent(), result.all, wrong);
        return result;
    }

    /// What `--noise` names, else `noise/kitchen.wav` beside the data, else pink noise.
    static float[] noise(Options options) {
        Optional<Path> kitchen = options.data()
                .map(d -> d.toAbsolutePath().resolveSibling("noise").resolve("kitchen.wav"))
                .filter(Files::isReadable);
        return options.noise()
                .or(() -> kitchen)
                .map(f -> Recording.read(f, LONGEST_NOISE).mono())
                .orElseGet(() -> DiffuseNoise.pink(
                        List.of(new dev.parley.robot.Microphones.Position(0, 0, 0)), 60 * AudioFrame.RATE_HZ, 1)[0]);
    }
}
