package dev.parley.tests.echo;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Ears;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.Direction;
import dev.parley.perception.EchoCanceller;
import dev.parley.perception.echo.KalmanCanceller;
import dev.parley.perception.webrtc.WebRtcCanceller;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/// The robot's own voice, taken out: alone, and while someone gives an order at the same level.
///
/// Echo return loss enhancement: the power that the first microphone hears over the power of what comes
/// out, from 1 s after the robot's first sound to the end of the sentence, the canceller having heard
/// nothing before; the mean of the sentences in decibels.
public final class EchoBenchmark {
    private static final int RATE = AudioFrame.RATE_HZ;
    private static final int LATE = RATE / 4;

    private static final String CHOSEN = "Kalman each microphone, then delay and sum";
    private static final Map<String, IntFunction<EchoCanceller>> CANCELLERS = cancellers();

    private EchoBenchmark() {}

    private static Map<String, IntFunction<EchoCanceller>> cancellers() {
        Map<String, IntFunction<EchoCanceller>> cancellers = new LinkedHashMap<>();
        cancellers.put("Kalman", KalmanCanceller::new);
        cancellers.put("AEC3", WebRtcCanceller::new);
        return cancellers;
    }

    /// @param data a folder of labelled orders; without it, only what needs none
    public static List<Measure> measure(Optional<Path> data, PrintStream log) {
        List<Measure> measures = new ArrayList<>();
        List<float[]> sentences = RobotVoice.sentences();
        CANCELLERS.forEach((name, make) -> measures.addAll(returnLoss(name, make, sentences, log)));
        CANCELLERS.forEach((name, make) -> measures.add(cost(name, make, sentences.getFirst())));
        data.ifPresent(d -> measures.addAll(doubleTalk(Order.in(d), sentences, log)));
        return measures;
    }

    static List<Measure> returnLoss(
            String name, IntFunction<EchoCanceller> make, List<float[]> sentences, PrintStream log) {
        double[] cold = new double[sentences.size()];
        double[] beamed = new double[sentences.size()];
        double[] afterBeam = new double[sentences.size()];
        double[] late = new double[sentences.size()];
        for (int i = 0; i < cold.length; i++) {
            float[] played = sentences.get(i);
            float[][] heard = new Setting(1000 + i).robotAlone(played);
            Direction toward = new Direction(i, 0);
            float[][] left = Chain.cancelled(make, heard, played);
            cold[i] = lossDb(heard[0], left[0], RATE);
            beamed[i] = lossDb(heard[0], Chain.beam(left, Setting.ARRAY, toward), RATE);
            float[] beam = Chain.beam(heard, Setting.ARRAY, toward);
            afterBeam[i] = lossDb(heard[0], Chain.cancelled(make, new float[][] {beam}, played)[0], RATE);
            float[][] delayed = {delayed(heard[0])};
            late[i] = lossDb(delayed[0], Chain.cancelled(make, delayed, played)[0], RATE + LATE);
        }
        log.println(name + ", each sentence: "
                + Arrays.toString(Arrays.stream(cold).mapToLong(Math::round).toArray()));
        return List.of(
                loss(name, mean(cold)),
                Measure.plainly(
                        name + ", the same, worst sentence",
                        Arrays.stream(cold).min().orElse(0),
                        "dB"),
                Measure.plainly(name + ", each microphone, then delay and sum", mean(beamed), "dB"),
                Measure.plainly(name + ", after delay and sum", mean(afterBeam), "dB"),
                Measure.plainly(name + ", one microphone, 250 ms late without being told", mean(late), "dB"));
    }

    private static Measure loss(String name, double db) {
        String measure = name + ", echo return loss enhancement after 1 s";
        return CHOSEN.startsWith(name)
                ? Measure.atLeast(measure, db, "dB", 30, "32.7; AEC3 in these rooms: below")
                : Measure.plainly(measure, db, "dB");
    }

    private static float[] delayed(float[] sound) {
        float[] delayed = new float[sound.length];
        System.arraycopy(sound, 0, delayed, LATE, sound.length - LATE);
        return delayed;
    }

    private static double lossDb(float[] heard, float[] left, int from) {
        return 10 * Math.log10(power(heard, from) / power(left, from));
    }

    private static double power(float[] sound, int from) {
        double sum = 1e-12;
        for (int i = from; i < sound.length - sound.length % AudioFrame.SAMPLES; i++) sum += sound[i] * sound[i];
        return sum;
    }

    private static Measure cost(String name, IntFunction<EchoCanceller> make, float[] played) {
        float[][] heard = new Setting(1).robotAlone(played);
        Chain.cancelled(make, heard, played);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Chain.cancelled(make, heard, played);
        double percent = 100.0 * (threads.getCurrentThreadCpuTime() - start) / (1e9 * played.length / RATE);
        return Measure.plainly(name + ", 8 microphones, of one core", percent, "%");
    }

    /// Counts of each way to listen, by its name.
    private record Counts(Map<String, Integer> right, Map<String, Integer> located) {
        Counts() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    static List<Measure> doubleTalk(List<Order> orders, List<float[]> sentences, PrintStream log) {
        Counts counts = new Counts();
        SteeredPower power = new SteeredPower(Setting.ARRAY);
        try (Ears ears = Ears.open(RobotFile.load("coffee-counter"), ModelStore.standard())) {
            for (int i = 0; i < orders.size(); i++) {
                var scene = new Setting(2000 + i)
                        .doubleTalk(sentences, i, orders.get(i).audio());
                recognize(orders.get(i), scene, ears, counts.right);
                locate(scene, power, counts.located);
                if (i % 10 == 9) log.println(i + 1 + " orders: " + counts.right);
            }
        }
        List<Measure> measures = new ArrayList<>();
        counts.right.forEach((way, n) -> measures.add(right(way, 100.0 * n / orders.size())));
        counts.located.forEach((way, n) -> measures.add(
                Measure.plainly("talker within 10° in double talk: " + way, 100.0 * n / orders.size(), "%")));
        return measures;
    }

    private static void recognize(Order order, Setting.DoubleTalk scene, Ears ears, Map<String, Integer> right) {
        ways(scene, scene.talker().directions().getLast()).forEach((way, voice) -> {
            float[] heard = Arrays.copyOfRange(voice, Setting.TALK_AT - RATE / 2, voice.length);
            right.merge(way, order.is(ears.hear(heard)) ? 1 : 0, Integer::sum);
        });
    }

    private static void locate(Setting.DoubleTalk scene, SteeredPower power, Map<String, Integer> near) {
        double truth = scene.talker().directions().getLast().azimuthRad();
        azimuths(scene, power).forEach((way, azimuth) -> {
            double error = Math.abs(Math.IEEEremainder(azimuth - truth, 2 * Math.PI));
            near.merge(way, error < Math.toRadians(10) ? 1 : 0, Integer::sum);
        });
    }

    private static Measure right(String way, double percent) {
        String name = "orders right in double talk: " + way;
        return way.equals(CHOSEN) ? Measure.atLeast(name, percent, "%", 90, "") : Measure.plainly(name, percent, "%");
    }

    private static Map<String, float[]> ways(Setting.DoubleTalk scene, Direction toward) {
        Map<String, float[]> ways = new LinkedHashMap<>();
        float[] beam = Chain.beam(scene.mix(), Setting.ARRAY, toward);
        ways.put("robot silent, one microphone", scene.alone()[0]);
        ways.put("one microphone, nothing cancelled", scene.mix()[0]);
        ways.put("delay and sum, nothing cancelled", beam);
        CANCELLERS.forEach((name, make) -> {
            float[][] left = Chain.cancelled(make, scene.mix(), scene.played());
            ways.put(name + " one microphone", left[0]);
            ways.put(name + " each microphone, then delay and sum", Chain.beam(left, Setting.ARRAY, toward));
            ways.put(name + " after delay and sum", Chain.cancelled(make, new float[][] {beam}, scene.played())[0]);
        });
        return ways;
    }

    private static Map<String, Double> azimuths(Setting.DoubleTalk scene, SteeredPower power) {
        int to = scene.played().length - RATE / 2;
        Map<String, Double> azimuths = new LinkedHashMap<>();
        azimuths.put("robot silent", power.azimuthRad(scene.alone(), Setting.TALK_AT, to));
        azimuths.put("nothing cancelled", power.azimuthRad(scene.mix(), Setting.TALK_AT, to));
        CANCELLERS.forEach((name, make) -> azimuths.put(
                name, power.azimuthRad(Chain.cancelled(make, scene.mix(), scene.played()), Setting.TALK_AT, to)));
        return azimuths;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
