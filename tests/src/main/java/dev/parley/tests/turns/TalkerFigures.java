package dev.parley.tests.turns;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.Recognizers;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.Focus;
import dev.parley.perception.Posture;
import dev.parley.perception.VoiceActivity;
import dev.parley.perception.echo.EchoReference;
import dev.parley.perception.onnx.SileroVad;
import dev.parley.robot.Microphones.Position;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.room.Route;
import dev.parley.simulation.room.Scene;
import dev.parley.simulation.room.Shoebox;
import dev.parley.simulation.room.Stand;
import dev.parley.simulation.voices.Voices;
import dev.parley.speech.Recognizer;
import dev.parley.speech.Transcript;
import dev.parley.speech.grammar.CommandGrammar;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// People who give commands while a television talks without a pause, and two who speak at once: whose turns
/// there are, and what is understood. Eight microphones, RT60 0.3 s, the whole chain with the recognizer.
public final class TalkerFigures implements AutoCloseable {
    private static final int RATE = Tone.RATE_HZ;
    private static final long SEED = 72_000;
    private static final Position EARS = new Position(3, 2.4, 1.2);
    private static final double RT60_S = 0.3;
    /// A television is known as one by then.
    private static final double FIRST_S = 24;

    private static final double EVERY_S = 6;
    private static final double OFF_DB = -80;
    private static final double APART_RAD = Math.toRadians(45);
    private static final List<String> BOOK = List.of("0870", "0880", "0890", "0920", "0930");
    static final List<String> COMMANDS = List.of(
            "Go to the workbench.",
            "Turn right ninety degrees.",
            "Raise your left arm.",
            "Go forward two meters.",
            "Go to the loading dock.",
            "Look left.");

    private record Said(String text, double fromS, double toS) {}

    private final Robot robot = RobotFile.load("parley-one");
    private final ModelStore models = ModelStore.standard();
    private final CommandGrammar grammar = CommandGrammar.of(robot);
    private final Recognizer recognizer = Recognizers.open(robot, grammar, models);
    private final Voices people = Voices.of(models);
    private final PrintStream log;
    private final float[] television;

    private TalkerFigures(PrintStream log) {
        this.log = log;
        television = television();
    }

    public static List<Measure> measure(Options options, PrintStream log) {
        try (TalkerFigures figures = new TalkerFigures(log)) {
            List<Measure> measures = new ArrayList<>();
            for (double levelDb : new double[] {OFF_DB, -6, 0, 6})
                measures.addAll(figures.beside(levelDb, options.repetitions()));
            measures.addAll(figures.together(options.repetitions()));
            measures.addAll(TogetherFigures.measure(options, log));
            return measures;
        }
    }

    /// A television as loud as that against each talker.
    private List<Measure> beside(double levelDb, int repetitions) {
        int said = 0;
        int right = 0;
        int once = 0;
        int others = 0;
        int obeyed = 0;
        for (int r = 0; r < repetitions; r++) {
            Random random = new Random(SEED + r);
            double from = 2 * Math.PI * random.nextDouble();
            log.printf(Locale.ROOT, "the television is at %.0f degrees%n", Math.toDegrees(from));
            Scene scene = room(FIRST_S + COMMANDS.size() * EVERY_S + 2, SEED + r);
            scene.talker(television, at(from), 0, levelDb);
            List<Said> commands = new ArrayList<>();
            for (String text : COMMANDS)
                commands.add(say(scene, text, FIRST_S + commands.size() * EVERY_S, away(from, random), random));
            List<Listening.Turn> turns = listen(scene);
            said += commands.size();
            for (Said s : commands) {
                List<Listening.Turn> his =
                        turns.stream().filter(t -> overlaps(s, t)).toList();
                if (his.stream().anyMatch(t -> isRight(s, t))) right++;
                if (his.size() == 1) once++;
                his.forEach(t -> log.printf(Locale.ROOT, "%+.0f dB, %s: %s%n", levelDb, s.text, words(t)));
                if (his.isEmpty()) log.printf(Locale.ROOT, "%+.0f dB, %s: no turn%n", levelDb, s.text);
            }
            List<Listening.Turn> its = turns.stream()
                    .filter(t -> t.onsetS() > FIRST_S - 3 && commands.stream().noneMatch(s -> overlaps(s, t)))
                    .toList();
            its.forEach(t -> log.printf(Locale.ROOT, "%+.0f dB, the television: %s%n", levelDb, words(t)));
            others += its.size();
            obeyed += (int) turns.stream()
                    .filter(t -> commands.stream().noneMatch(s -> overlaps(s, t)) && isCommand(t.heard()))
                    .count();
        }
        String beside = levelDb == OFF_DB
                ? " beside a television that is off"
                : " beside a television at %+.0f dB".formatted(levelDb);
        return List.of(
                Measure.plainly("commands with a turn of their own, of " + said + beside, once, ""),
                Measure.plainly("commands understood, of " + said + beside, right, ""),
                Measure.atMost("  turns of that television, once it is known", others, "", 0, ""),
                Measure.atMost("  commands taken from it", obeyed, "", 0, ""));
    }

    /// Two people, 60 degrees apart and equally loud, the second a third of a second after the first.
    private List<Measure> together(int repetitions) {
        int pairs = 0;
        int two = 0;
        int right = 0;
        for (int r = 0; r < repetitions; r++)
            for (int c = 0; c < COMMANDS.size(); c++) {
                Random random = new Random(SEED + 100 * r + c);
                double from = 2 * Math.PI * random.nextDouble();
                Scene scene = room(7, SEED + 100 * r + c);
                Said first = say(scene, COMMANDS.get(c), 1.5, from, random);
                Said second =
                        say(scene, COMMANDS.get((c + 1) % COMMANDS.size()), 1.83, from + Math.toRadians(60), random);
                List<Listening.Turn> turns = listen(scene);
                turns.forEach(t -> log.printf("%s, %s: %s%n", first.text, second.text, words(t)));
                pairs++;
                if (turns.size() == 2) two++;
                for (Said s : List.of(first, second)) if (turns.stream().anyMatch(t -> isRight(s, t))) right++;
            }
        return List.of(
                Measure.plainly("pairs of talkers at once that made two turns, of " + pairs, two, ""),
                Measure.plainly("their commands understood, of " + 2 * pairs, right, ""));
    }

    private Said say(Scene scene, String text, double fromS, double azimuthRad, Random random) {
        String talker = Voices.CLEAR.get(random.nextInt(Voices.CLEAR.size()));
        float[] voice = people.speak(text, talker).withoutSilentEnd(0.003f).audio();
        scene.talker(voice, at(azimuthRad), fromS, 0);
        return new Said(text, fromS, fromS + (double) voice.length / RATE);
    }

    private List<Listening.Turn> listen(Scene scene) {
        List<VoiceActivity> voices = Stream.<VoiceActivity>generate(() -> new SileroVad(models.require("silero-vad")))
                .limit(Focus.EARS)
                .toList();
        int count = robot.microphones().positions().size();
        var perception = dev.parley.launch.Listening.to(
                robot.microphones(), count, voices, new EchoReference(), () -> Posture.AT_REST, _ -> {});
        try {
            return Listening.to(scene.mix(), perception, recognizer, grammar);
        } finally {
            voices.forEach(VoiceActivity::close);
        }
    }

    private Scene room(double seconds, long seed) {
        return new Scene(
                Shoebox.withRt60(6, 5, 3, RT60_S),
                robot.microphones().positions(),
                Stand.still(EARS, 0),
                seconds,
                seed);
    }

    private static Route at(double azimuthRad) {
        return Route.still(
                new Position(EARS.xM() + 1.5 * Math.cos(azimuthRad), EARS.yM() + 1.5 * Math.sin(azimuthRad), 1.6));
    }

    private static double away(double from, Random random) {
        return from + APART_RAD + random.nextDouble() * (2 * Math.PI - 2 * APART_RAD);
    }

    /// Of the words, not of the pause that ends the turn.
    private static boolean overlaps(Said said, Listening.Turn turn) {
        return turn.onsetS() < said.toS && turn.onsetS() > said.fromS - 1;
    }

    private boolean isRight(Said said, Listening.Turn turn) {
        return grammar.parse(said.text).flatMap(TalkerFigures::meaning).equals(meaning(turn.heard()));
    }

    private static Optional<String> meaning(Transcript transcript) {
        return transcript instanceof Transcript.Command c ? Optional.of(c.action() + c.slots()) : Optional.empty();
    }

    private static boolean isCommand(Transcript transcript) {
        return !transcript.commands().isEmpty() || transcript instanceof Transcript.Control;
    }

    private static String words(Listening.Turn turn) {
        return "%s (%.1f s, %.0f degrees)"
                .formatted(
                        words(turn.heard()),
                        turn.onsetS(),
                        Math.toDegrees(turn.source().direction().azimuthRad()));
    }

    private static String words(Transcript transcript) {
        return switch (transcript) {
            case Transcript.Command c -> c.text() + " (command)";
            case Transcript.Sequence s -> s.text() + " (commands)";
            case Transcript.Control c -> c.text() + " (control)";
            case Transcript.FreeText t -> t.text();
            case Transcript.Unheard u -> u.reason();
        };
    }

    /// Reads a book without taking breath: pauses of more than half a second are cut out.
    private float[] television() {
        float[] all = new float[(int) ((FIRST_S + COMMANDS.size() * EVERY_S + 2) * RATE)];
        int at = 0;
        for (int i = 0; at < all.length; i++) {
            float[] one = people.recording("librivox/sense_and_sensibility_01_austen_64kb-" + BOOK.get(i % BOOK.size()))
                    .audio();
            for (int from = 0, quiet = 0;
                    from + AudioFrame.SAMPLES <= one.length && at < all.length;
                    from += AudioFrame.SAMPLES) {
                quiet = peak(one, from) < 0.01 ? quiet + 1 : 0;
                if (quiet > 50) continue;
                int count = Math.min(AudioFrame.SAMPLES, all.length - at);
                System.arraycopy(one, from, all, at, count);
                at += count;
            }
        }
        return all;
    }

    private static float peak(float[] sound, int from) {
        float peak = 0;
        for (int i = from; i < from + AudioFrame.SAMPLES; i++) peak = Math.max(peak, Math.abs(sound[i]));
        return peak;
    }

    @Override
    public void close() {
        recognizer.close();
    }
}
