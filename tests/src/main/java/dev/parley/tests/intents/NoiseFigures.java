package dev.parley.tests.intents;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.Ears;
import dev.parley.perception.AudioFrame;
import dev.parley.robot.Microphones.Position;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.room.DiffuseNoise;
import dev.parley.simulation.voices.Voices;
import dev.parley.speech.Transcript;
import dev.parley.tests.echo.Order;
import dev.parley.tests.turns.Noises;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The same orders in noises and from moments of a noise that nothing was tuned on: the noise of `--noise`, a
/// fan, pink noise, and the babble of 64 readers. By loudest frame; `--repeat N` takes every Nth recording.
final class NoiseFigures {
    private static final int[] SNRS_DB = {24, 12, 6, 3, 0};
    private static final int SAMPLES = 60 * AudioFrame.RATE_HZ;

    /// Far from those that [OrderFigures] begins at.
    private static final long SEED = 7_000_003;

    private NoiseFigures() {}

    static List<Measure> measure(Options options, PrintStream log) {
        if (options.data().isEmpty()) {
            log.println("noises: needs --data with labelled orders");
            return List.of();
        }
        List<Order> all = Order.in(options.data().get());
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < all.size(); i += options.repetitions()) orders.add(all.get(i));
        List<Measure> measures = new ArrayList<>();
        try (Ears ears = Ears.open(RobotFile.load("coffee-counter"), ModelStore.standard())) {
            noises(options).forEach((name, noise) -> {
                for (int snrDb : SNRS_DB) measures.addAll(in(name, noise, snrDb, orders, ears, log));
            });
        }
        return measures;
    }

    private static Map<String, float[]> noises(Options options) {
        List<Position> one = List.of(new Position(0, 0, 0));
        List<float[]> readers = OutsideFigures.readAloud(Voices.of(ModelStore.standard()));
        Map<String, float[]> noises = new LinkedHashMap<>();
        noises.put("kitchen", OrderFigures.noise(options));
        noises.put("fan", Noises.fan(SAMPLES, new Random(SEED)));
        noises.put("pink noise", DiffuseNoise.pink(one, SAMPLES, SEED)[0]);
        noises.put("babble", DiffuseNoise.babble(one, SAMPLES, readers, SEED)[0]);
        return noises;
    }

    private static List<Measure> in(
            String name, float[] noise, int snrDb, List<Order> orders, Ears ears, PrintStream log) {
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < orders.size(); i++) {
            float[] sound = NoiseMix.LOUDEST_FRAME.mix(orders.get(i).audio(), noise, snrDb, SEED + 977L * i + snrDb);
            Transcript heard = ears.hear(sound);
            if (orders.get(i).is(heard)) right++;
            else {
                if (!heard.commands().isEmpty()) wrong++;
                log.printf(
                        "wrong, %s at %d dB: %s heard as %s%n",
                        name, snrDb, orders.get(i).slots(), heard);
            }
        }
        String at = "%s at %d dB, of %d orders".formatted(name, snrDb, orders.size());
        return List.of(
                Measure.plainly(at + ", right", 100.0 * right / orders.size(), "%"),
                Measure.plainly(at + ", taken for another", 100.0 * wrong / orders.size(), "%"));
    }
}
