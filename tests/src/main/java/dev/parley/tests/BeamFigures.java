package dev.parley.tests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Ears;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.Beam;
import dev.parley.perception.Direction;
import dev.parley.perception.beam.DelayAndSum;
import dev.parley.perception.beam.TalkerBeam;
import dev.parley.perception.beam.UtteranceBeam;
import dev.parley.perception.spectrum.Synthesis;
import dev.parley.perception.wav.Recording;
import dev.parley.robot.Microphones.Position;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.voices.Voices;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One of two talkers out of 2 to 8 microphones, by every way there is, beside what the first microphone
/// hears. SI-SDR against the talker's reverberant image at that microphone, and against its direct sound.
/// Every other room's disturbing talker reads a book; in the rest another labelled recording disturbs.
final class BeamFigures {
    private static final int ROOMS = 54;
    private static final int FEWER_ROOMS = 12;
    private static final float AUDIBLE = 0.05f;
    private static final int BEFORE = 5600;
    private static final int AFTER = 7200;
    private static final long SEED = 2015;
    private static final List<String> WAYS =
            List.of("one microphone", "delay and sum", "streaming beam", "utterance beam");
    private static final List<String> READINGS = List.of("0870", "0880", "0890", "0920", "0930");
    private static final List<String> SPOKEN = List.of("goforward", "something", "numbers", "cards/001", "cards/004");

    /// What can be wrong or scarce.
    private record Condition(String name, int microphones, double noiseDb, double errorDeg, boolean otherKnown) {}

    private record Spoken(float[] audio, Optional<JsonNode> label) {}

    private final List<Spoken> targets;
    private final List<float[]> readings;
    private final Optional<Ears> ears;
    private long streamNanos;
    private long streamFrames;
    private double utteranceNanos;
    private double utteranceSeconds;

    private BeamFigures(List<Spoken> targets, List<float[]> readings, Optional<Ears> ears) {
        this.targets = targets;
        this.readings = readings;
        this.ears = ears;
    }

    static List<Measure> measure(Optional<Path> data, PrintStream log) {
        ModelStore store = ModelStore.standard();
        Voices voices = Voices.of(store);
        List<float[]> readings = READINGS.stream()
                .map(r -> voices.recording("librivox/sense_and_sensibility_01_austen_64kb-" + r)
                        .audio())
                .toList();
        if (data.isEmpty()) {
            List<Spoken> spoken = SPOKEN.stream()
                    .map(s -> new Spoken(voices.recording(s).audio(), Optional.empty()))
                    .toList();
            return new BeamFigures(spoken, readings, Optional.empty()).measure(log);
        }
        try (Ears ears = Ears.open(RobotFile.load("coffee-counter"), store)) {
            return new BeamFigures(labelled(data.get()), readings, Optional.of(ears)).measure(log);
        }
    }

    private static List<Spoken> labelled(Path data) {
        List<Spoken> spoken = new ArrayList<>();
        for (Map.Entry<String, JsonNode> e : HearTimes.labels(data).entrySet())
            spoken.add(new Spoken(
                    cut(Recording.read(data.resolve(e.getKey()), Duration.ofMinutes(1))
                            .mono()),
                    Optional.of(e.getValue())));
        return spoken;
    }

    /// As the endpointer cuts: the silence around an order would teach the beam the other voice alone.
    private static float[] cut(float[] sound) {
        float loudest = 0;
        for (float x : sound) loudest = Math.max(loudest, Math.abs(x));
        int first = 0;
        while (Math.abs(sound[first]) < loudest * AUDIBLE) first++;
        int last = sound.length - 1;
        while (Math.abs(sound[last]) < loudest * AUDIBLE) last--;
        return Arrays.copyOfRange(sound, Math.max(0, first - BEFORE), Math.min(sound.length, last + AFTER));
    }

    private List<Measure> measure(PrintStream log) {
        List<Measure> measures = new ArrayList<>();
        Condition standard = new Condition("8 mics", 8, Double.NEGATIVE_INFINITY, 0, true);
        report(standard, rooms(standard, ROOMS, ears.isPresent(), log), measures);
        measures.add(Measure.atMost("streaming beam, CPU of one core", streamNanos / 1e5 / streamFrames, "%", 8, ""));
        measures.add(Measure.atMost(
                "utterance beam, CPU for 3 s", 3 * utteranceNanos / 1e6 / utteranceSeconds, "ms", 40, ""));
        for (Condition c : List.of(
                new Condition("8 mics, diffuse noise 10 dB", 8, -10, 0, true),
                new Condition("8 mics, steered 5° wrong", 8, Double.NEGATIVE_INFINITY, 5, true),
                new Condition("8 mics, steered 10° wrong", 8, Double.NEGATIVE_INFINITY, 10, true),
                new Condition("8 mics, other not localized", 8, Double.NEGATIVE_INFINITY, 0, false),
                new Condition("4 mics", 4, Double.NEGATIVE_INFINITY, 0, true),
                new Condition("2 mics", 2, Double.NEGATIVE_INFINITY, 0, true))) {
            double[][] sums = rooms(c, FEWER_ROOMS, false, log);
            for (int w = 1; w < WAYS.size(); w++) {
                measures.add(Measure.plainly(c.name() + ", " + WAYS.get(w) + ": SI-SDR", sums[w][0], "dB"));
                measures.add(Measure.plainly(c.name() + ", " + WAYS.get(w) + ": SI-SDR direct", sums[w][1], "dB"));
            }
        }
        return measures;
    }

    private void report(Condition c, double[][] sums, List<Measure> measures) {
        for (int w = 1; w < WAYS.size(); w++) {
            String name = c.name() + ", " + WAYS.get(w) + ": SI-SDR";
            measures.add(
                    w == 1 ? Measure.plainly(name, sums[w][0], "dB") : Measure.atLeast(name, sums[w][0], "dB", 8, ""));
            measures.add(Measure.plainly(name + " direct", sums[w][1], "dB"));
        }
        if (ears.isEmpty()) return;
        measures.add(Measure.atMost("commands, " + WAYS.get(0), sums[0][2], "%", 60, ""));
        measures.add(Measure.plainly("commands, " + WAYS.get(1), sums[1][2], "%"));
        measures.add(Measure.atLeast("commands, " + WAYS.get(2), sums[2][2], "%", 90, ""));
        measures.add(Measure.atLeast("commands, " + WAYS.get(3), sums[3][2], "%", 90, ""));
        measures.add(Measure.plainly("commands, nobody else talks", sums[4][2], "%"));
    }

    /// @return `[way][improvement, improvement against direct sound, commands recognized in percent]`; the
    /// last way is the talker alone
    private double[][] rooms(Condition c, int rooms, boolean recognize, PrintStream log) {
        double[][] sums = new double[WAYS.size() + 1][3];
        List<Position> array = TwoTalkers.circle(c.microphones());
        for (int r = 0; r < rooms; r++) {
            Spoken spoken = targets.get(r * 7 % targets.size());
            TwoTalkers room = TwoTalkers.of(spoken.audio(), other(r), array, c.noiseDb(), SEED + r);
            List<float[]> heard = heard(room, c, array);
            for (int w = 0; w < heard.size(); w++) {
                sums[w][0] += gain(heard.get(w), room.mix()[0], room.image()) / rooms;
                sums[w][1] += gain(heard.get(w), room.mix()[0], room.direct()) / rooms;
                if (recognize && right(heard.get(w), spoken)) sums[w][2] += 100.0 / rooms;
            }
            if ((r + 1) % 6 == 0) log(c, sums, r + 1, rooms, log);
        }
        return sums;
    }

    private static void log(Condition c, double[][] sums, int done, int rooms, PrintStream log) {
        double share = (double) done / rooms;
        StringBuilder line = new StringBuilder(c.name() + ", " + done + " rooms so far (dB, dB direct, % commands):");
        for (int w = 0; w < WAYS.size(); w++)
            line.append(String.format(
                    Locale.ROOT,
                    " %s %.1f, %.1f, %.0f;",
                    WAYS.get(w),
                    sums[w][0] / share,
                    sums[w][1] / share,
                    sums[w][2] / share));
        log.println(line);
    }

    private float[] other(int room) {
        return room % 2 == 0
                ? readings.get(room / 2 % readings.size())
                : targets.get((room * 7 + 11) % targets.size()).audio();
    }

    private List<float[]> heard(TwoTalkers room, Condition c, List<Position> array) {
        Direction target = new Direction(
                room.target().azimuthRad() + Math.toRadians(c.errorDeg()),
                room.target().elevationRad());
        List<Direction> others = c.otherKnown() ? List.of(room.other()) : List.of();
        float[] summed = stream(new DelayAndSum(array), room.mix(), target, others);
        long start = cpuNanos();
        float[] streamed = stream(new TalkerBeam(array), room.mix(), target, others);
        long between = cpuNanos();
        float[] utterance = new UtteranceBeam(array).voice(room.mix(), target, others);
        if (c.microphones() == 8) {
            streamNanos += between - start;
            streamFrames += summed.length / AudioFrame.SAMPLES;
            utteranceNanos += cpuNanos() - between;
            utteranceSeconds += summed.length / 16_000.0;
        }
        return List.of(room.mix()[0], summed, streamed, utterance, room.image());
    }

    /// Analysis and synthesis included.
    private static float[] stream(Beam beam, float[][] mix, Direction target, List<Direction> others) {
        int samples = mix[0].length;
        float[][] frame = new float[mix.length][AudioFrame.SAMPLES];
        float[] sound = new float[AudioFrame.SAMPLES];
        float[] all = new float[samples + Synthesis.DELAY + AudioFrame.SAMPLES];
        Optional<Direction> listened = Optional.of(target);
        for (int at = 0; at + AudioFrame.SAMPLES <= all.length; at += AudioFrame.SAMPLES) {
            for (int m = 0; m < mix.length; m++)
                for (int i = 0; i < AudioFrame.SAMPLES; i++) frame[m][i] = at + i < samples ? mix[m][at + i] : 0;
            beam.accept(frame, listened, others, sound);
            System.arraycopy(sound, 0, all, at, AudioFrame.SAMPLES);
        }
        return Arrays.copyOfRange(all, Synthesis.DELAY, Synthesis.DELAY + samples);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double gain(float[] heard, float[] before, float[] reference) {
        return SiSdr.db(heard, reference) - SiSdr.db(before, reference);
    }

    private boolean right(float[] heard, Spoken spoken) {
        float[] whole = Arrays.copyOf(heard, heard.length / AudioFrame.SAMPLES * AudioFrame.SAMPLES);
        return HearTimes.right(ears.orElseThrow().hear(whole), spoken.label().orElseThrow());
    }
}
