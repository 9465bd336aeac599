package dev.parley.tests.noise;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Ears;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.NoiseSuppressor;
import dev.parley.perception.onnx.NsNet2;
import dev.parley.perception.wav.Recording;
import dev.parley.perception.webrtc.WebRtcSuppressor;
import dev.parley.perception.webrtc.WebRtcSuppressor.Strength;
import dev.parley.robot.Microphones.Position;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.room.DiffuseNoise;
import dev.parley.tests.echo.Order;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Orders in kitchen noise, recognized as they are and after each noise suppressor. The level of the noise
/// is set against the power of the whole recording; `bench intents` sets it as the public benchmark does, by
/// the loudest frames.
public final class NoiseBenchmark {
    private static final int[] SNRS_DB = {12, 6};
    private static final Duration LONGEST = Duration.ofMinutes(2);
    /// Noise before the words, for the suppressors to learn.
    private static final int BEFORE = AudioFrame.RATE_HZ;

    private NoiseBenchmark() {}

    /// @param data a folder of labelled orders; noise is taken from `../noise/kitchen.wav`, else it is pink
    public static List<Measure> measure(Optional<Path> data, PrintStream log) {
        if (data.isEmpty()) {
            log.println("noise: needs --data with labelled orders");
            return List.of();
        }
        return measure(Order.in(data.get()), noise(data.get()), log);
    }

    static List<Measure> measure(List<Order> orders, float[] noise, PrintStream log) {
        List<Measure> measures = new ArrayList<>();
        ModelStore models = ModelStore.standard();
        try (Ears ears = Ears.open(RobotFile.load("coffee-counter"), models)) {
            for (int snrDb : SNRS_DB)
                suppressors(models).forEach((name, make) -> {
                    double right = right(orders, noise, snrDb, make, ears);
                    log.printf("%s, %d dB: %.1f %%%n", name, snrDb, right);
                    measures.add(Measure.plainly("orders right at %d dB: %s".formatted(snrDb, name), right, "%"));
                });
        }
        return measures;
    }

    private static Map<String, Supplier<NoiseSuppressor>> suppressors(ModelStore models) {
        Map<String, Supplier<NoiseSuppressor>> suppressors = new LinkedHashMap<>();
        suppressors.put("as it is", Nothing::new);
        for (Strength s : Strength.values())
            suppressors.put("WebRTC " + s.name().toLowerCase(java.util.Locale.ROOT), () -> new WebRtcSuppressor(s));
        Path network = models.require("nsnet2");
        suppressors.put("NSNet2", () -> new NsNet2(network));
        return suppressors;
    }

    private static double right(
            List<Order> orders, float[] noise, int snrDb, Supplier<NoiseSuppressor> make, Ears ears) {
        int right = 0;
        for (int i = 0; i < orders.size(); i++) {
            Order order = orders.get(i);
            float[] mix = mixed(order.audio(), noise, i * 7919 * AudioFrame.SAMPLES, snrDb);
            if (order.is(ears.hear(suppressed(mix, make)))) right++;
        }
        return 100.0 * right / orders.size();
    }

    private static float[] mixed(float[] voice, float[] noise, int from, int snrDb) {
        float[] mix = new float[BEFORE + voice.length];
        float[] part = new float[mix.length];
        for (int i = 0; i < mix.length; i++) part[i] = noise[Math.floorMod(from + i, noise.length)];
        double gain = Math.sqrt(power(voice) / power(part) * Math.pow(10, -snrDb / 10.0));
        for (int i = 0; i < mix.length; i++) mix[i] = (float) (gain * part[i]) + (i < BEFORE ? 0 : voice[i - BEFORE]);
        return mix;
    }

    private static double power(float[] sound) {
        double sum = 1e-12;
        for (float x : sound) sum += x * x;
        return sum / sound.length;
    }

    private static float[] suppressed(float[] mix, Supplier<NoiseSuppressor> make) {
        float[] out = new float[mix.length];
        float[] frame = new float[AudioFrame.SAMPLES];
        try (NoiseSuppressor suppressor = make.get()) {
            for (int at = 0; at + frame.length <= mix.length; at += frame.length) {
                System.arraycopy(mix, at, frame, 0, frame.length);
                suppressor.suppress(frame);
                System.arraycopy(frame, 0, out, at, frame.length);
            }
        }
        return java.util.Arrays.copyOfRange(out, BEFORE, out.length);
    }

    private static float[] noise(Path data) {
        Path kitchen = data.toAbsolutePath().resolveSibling("noise").resolve("kitchen.wav");
        if (Files.isReadable(kitchen)) return Recording.read(kitchen, LONGEST).mono();
        return DiffuseNoise.pink(List.of(new Position(0, 0, 0)), 60 * AudioFrame.RATE_HZ, 1)[0];
    }

    /// The peer.
    private record Nothing() implements NoiseSuppressor {
        @Override
        public void suppress(float[] voice) {}

        @Override
        public int delaySamples() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
