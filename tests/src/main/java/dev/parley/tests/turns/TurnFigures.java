package dev.parley.tests.turns;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.Figures;
import dev.parley.launch.Recognizers;
import dev.parley.perception.VoiceActivity;
import dev.parley.perception.onnx.SileroVad;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.voices.Voices;
import dev.parley.speech.Recognizer;
import dev.parley.speech.Transcript;
import dev.parley.speech.grammar.CommandGrammar;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/// What begins a turn, and when it is over: sounds that are no speech, commands that are complete, and
/// talkers who pause for half a second in the middle of one.
public final class TurnFigures implements AutoCloseable {
    private static final int RATE = Tone.RATE_HZ;
    private static final int SECONDS_A_KIND = 150;
    /// Not the seeds that the thresholds were chosen with.
    private static final long SEED = 90_000;

    private static final double PAUSE_S = 0.5;
    private static final float AUDIBLE = 0.003f;
    private static final List<String> SHORT = List.of("Stop!", "Stop.", "Halt!", "Freeze!", "Wave.");
    private static final List<String> COMPLETE = List.of(
            "Look left.",
            "Look up.",
            "Go to the workbench.",
            "Raise your left arm.",
            "Open your right hand.",
            "Turn right ninety degrees.",
            "Go forward two meters.");
    private static final List<String> MAY_GO_ON = List.of("Turn left.", "Go forward.", "Wave.");
    private static final List<List<String>> WITH_PAUSE = List.of(
            List.of("go forward", "ten meters"),
            List.of("go", "forward ten meters"),
            List.of("go forward ten", "meters"),
            List.of("turn left", "ninety degrees"),
            List.of("go to the", "loading dock"));

    private final VoiceActivity voice;
    private final Recognizer recognizer;
    private final CommandGrammar grammar;
    private final Voices voices;
    private final PrintStream log;

    private TurnFigures(PrintStream log) {
        Robot robot = RobotFile.load("parley-one");
        ModelStore models = ModelStore.standard();
        this.log = log;
        grammar = CommandGrammar.of(robot);
        voice = new SileroVad(models.require("silero-vad"));
        recognizer = Recognizers.open(robot, grammar, models);
        voices = Voices.of(models);
    }

    public static List<Measure> measure(Options options, PrintStream log) {
        try (TurnFigures figures = new TurnFigures(log)) {
            List<Measure> measures = new ArrayList<>(figures.nothing(options.repetitions()));
            measures.addAll(figures.shortWords());
            measures.addAll(figures.ends());
            measures.addAll(figures.pauses());
            return measures;
        }
    }

    private List<Measure> nothing(int repetitions) {
        List<Listening.Turn> fan = new ArrayList<>();
        List<Listening.Turn> music = new ArrayList<>();
        List<Listening.Turn> knocks = new ArrayList<>();
        List<Listening.Turn> coughs = new ArrayList<>();
        List<Listening.Turn> sung = new ArrayList<>();
        for (int r = 0; r < repetitions; r++) {
            Random random = new Random(SEED + r);
            fan.addAll(turns(tenTimes(n -> Tone.withRms(Noises.fan(n, random), level(random)))));
            music.addAll(turns(tenTimes(n -> Tone.withRms(Music.instrumental(n, random), level(random)))));
            knocks.addAll(turns(nowAndThen(Noises::knock, random)));
            coughs.addAll(turns(nowAndThen(Noises::cough, random)));
            sung.addAll(turns(tenTimes(n -> Tone.withRms(Music.sung(n, random), level(random)))));
        }
        report("fan", fan);
        report("music", music);
        report("knocks", knocks);
        report("coughs", coughs);
        report("sung vowels", sung);
        List<Listening.Turn> all =
                Stream.of(fan, music, knocks, coughs).flatMap(List::stream).toList();
        int minutes = 4 * SECONDS_A_KIND / 60;
        String of = " from %d x %d min of fan, music, knocks, coughs".formatted(repetitions, minutes);
        return List.of(
                Measure.atMost(
                        "turns" + of,
                        all.stream().filter(Listening.Turn::counts).count(),
                        "",
                        0,
                        ""),
                Measure.plainly("  sounds among them that the recognizer was asked about", all.size(), ""),
                Measure.plainly(
                        "turns from %d x 2.5 min of sung vowels".formatted(repetitions),
                        sung.stream().filter(Listening.Turn::counts).count(),
                        ""));
    }

    private void report(String sound, List<Listening.Turn> turns) {
        log.printf("listened to in %s: %d%n", sound, turns.size());
        turns.stream()
                .filter(Listening.Turn::counts)
                .forEach(t -> log.printf("  a turn%s: %s%n", t.interrupts() ? " that interrupts" : "", t.heard()));
    }

    /// What stands out least from a cough, and must not be lost before the recognizer has heard it.
    private List<Measure> shortWords() {
        int asked = 0;
        int counted = 0;
        for (String talker : Voices.CLEAR)
            for (String word : SHORT) {
                List<Listening.Turn> turns =
                        turns(inQuiet(List.of(voices.speak(word, talker).audio())));
                if (!turns.isEmpty()) asked++;
                if (turns.stream().anyMatch(Listening.Turn::counts)) counted++;
            }
        int all = SHORT.size() * Voices.CLEAR.size();
        return List.of(
                Measure.atLeast("single short words that the recognizer is asked about, of " + all, asked, "", all, ""),
                Measure.plainly("  of which become a turn", counted, ""));
    }

    /// Commands in a quiet room: from the last sound of the words to the end of the turn. What the
    /// recognizer takes for something else is no complete command to it; how often is printed too.
    private List<Measure> ends() {
        voice.reset();
        heard("Look left.", Voices.CLEAR.getFirst());
        List<End> complete = ends(COMPLETE);
        double[] ms = recognized(complete);
        double[] recognition = complete.stream().mapToDouble(End::recognitionMs).toArray();
        return List.of(
                Measure.atMost(
                        "end of turn after a complete command, p50", Figures.percentileOf(ms, 50), "ms", 300, ""),
                Measure.atMost(
                        "end of turn after a complete command, p95", Figures.percentileOf(ms, 95), "ms", 300, ""),
                Measure.plainly("  of which recognition, p50", Figures.percentileOf(recognition, 50), "ms"),
                Measure.plainly("  complete commands recognized, of " + complete.size(), ms.length, ""),
                Measure.plainly(
                        "end of turn after a command that may go on, p50",
                        Figures.percentileOf(recognized(ends(MAY_GO_ON)), 50),
                        "ms"));
    }

    private static double[] recognized(List<End> ends) {
        return ends.stream().filter(End::recognized).mapToDouble(End::ms).toArray();
    }

    private List<End> ends(List<String> commands) {
        List<End> ends = new ArrayList<>();
        for (String talker : Voices.CLEAR) for (String c : commands) ends.addAll(heard(c, talker));
        return ends;
    }

    private List<End> heard(String command, String talker) {
        float[] words = voices.speak(command, talker).withoutSilentEnd(AUDIBLE).audio();
        double spokenS = 1 + (double) words.length / RATE;
        List<End> ends = listen(List.of(words)).stream()
                .map(t -> new End(
                        1000 * (t.endedS() - spokenS), t.recognitionMs(), t.heard() instanceof Transcript.Command))
                .toList();
        ends.forEach(e -> log.printf(
                Locale.ROOT,
                "%s %s: %.0f ms, of which recognition %.0f%s%n",
                talker,
                command,
                e.ms(),
                e.recognitionMs(),
                e.recognized() ? "" : ", no command"));
        return ends;
    }

    /// @param ms from the last sound of the words to the end of the turn
    private record End(double ms, double recognitionMs, boolean recognized) {}

    private List<Measure> pauses() {
        int split = 0;
        int said = 0;
        for (String talker : Voices.CLEAR)
            for (List<String> parts : WITH_PAUSE) {
                List<float[]> sounds = parts.stream()
                        .map(p -> trimmed(voices.speak(p, talker)
                                .withoutSilentEnd(AUDIBLE)
                                .audio()))
                        .toList();
                said++;
                if (isSplit(talker + " " + String.join(" … ", parts), sounds)) split++;
            }
        float[] real =
                trimmed(voices.recording("goforward").withoutSilentEnd(AUDIBLE).audio());
        for (double at : new double[] {0.25, 0.5, 0.75}) {
            int quietest = quietest(real, at);
            List<float[]> parts =
                    List.of(Arrays.copyOf(real, quietest), Arrays.copyOfRange(real, quietest, real.length));
            said++;
            if (isSplit("goforward at %.2f".formatted(at), parts)) split++;
        }
        return List.of(Measure.atMost("commands split by a pause of 500 ms, of " + said, split, "", 0, ""));
    }

    private boolean isSplit(String what, List<float[]> parts) {
        List<Listening.Turn> turns = listen(parts);
        if (turns.size() != 1) log.printf("%s: %d turns%n", what, turns.size());
        return turns.size() != 1;
    }

    /// A second of a quiet room, the words with half a second between, and two seconds more.
    private List<Listening.Turn> listen(List<float[]> parts) {
        return Listening.to(inQuiet(parts), voice, recognizer, grammar);
    }

    private static float[] inQuiet(List<float[]> parts) {
        int pause = (int) (PAUSE_S * RATE);
        int words = parts.stream().mapToInt(p -> p.length).sum() + pause * (parts.size() - 1);
        float[] sound = Tone.withRms(Noises.pink(3 * RATE + words, new Random(SEED)), 0.0005);
        int at = RATE;
        for (float[] part : parts) {
            Tone.add(sound, at, part, 1);
            at += part.length + pause;
        }
        return sound;
    }

    private static float[] trimmed(float[] sound) {
        int first = 0;
        while (first < sound.length && Math.abs(sound[first]) < AUDIBLE) first++;
        return Arrays.copyOfRange(sound, first, sound.length);
    }

    /// The softest 32 ms within a fifth of a second of a place.
    private static int quietest(float[] sound, double place) {
        int middle = (int) (place * sound.length);
        int best = middle;
        double least = Double.MAX_VALUE;
        for (int at = middle - RATE / 5; at < middle + RATE / 5; at += 32) {
            double sum = 0;
            for (int i = at; i < at + 512; i++) sum += sound[i] * sound[i];
            if (sum >= least) continue;
            least = sum;
            best = at + 256;
        }
        return best;
    }

    private List<Listening.Turn> turns(float[] sound) {
        return Listening.to(sound, voice, recognizer, grammar);
    }

    private static double level(Random random) {
        return 0.01 * Math.pow(10, random.nextDouble());
    }

    /// Ten pieces, one after the other.
    private static float[] tenTimes(Function<Integer, float[]> piece) {
        float[] all = new float[SECONDS_A_KIND * RATE];
        for (int i = 0; i < 10; i++) Tone.add(all, i * all.length / 10, piece.apply(all.length / 10), 1);
        return all;
    }

    /// Something short every one to three seconds, soft or loud, in a quiet room.
    private static float[] nowAndThen(Function<Random, float[]> event, Random random) {
        float[] all = Tone.withRms(Noises.pink(SECONDS_A_KIND * RATE, random), 0.0005);
        for (int at = RATE / 2; at < all.length; at += (int) ((1 + 2 * random.nextDouble()) * RATE))
            Tone.add(all, at, Tone.withPeak(event.apply(random), 0.1 + 0.6 * random.nextDouble()), 1);
        return all;
    }

    @Override
    public void close() {
        recognizer.close();
        voice.close();
    }
}
