package dev.parley.tests.turns;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.Recognizers;
import dev.parley.perception.Focus;
import dev.parley.perception.Posture;
import dev.parley.perception.VoiceActivity;
import dev.parley.perception.echo.EchoReference;
import dev.parley.perception.onnx.SileroVad;
import dev.parley.perception.wav.Recording;
import dev.parley.robot.Microphones;
import dev.parley.robot.Microphones.Position;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.room.Image;
import dev.parley.simulation.room.Route;
import dev.parley.simulation.room.Scene;
import dev.parley.simulation.room.Shoebox;
import dev.parley.simulation.room.Stand;
import dev.parley.simulation.voices.Voices;
import dev.parley.speech.Recognizer;
import dev.parley.speech.Transcript;
import dev.parley.speech.grammar.CommandGrammar;
import dev.parley.tests.HearTimes;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Two people who give a command each at the same time, equally loud, 60° apart, the second a third of a second
/// after the first: what of it is understood by the whole chain. Eight microphones, RT60 0.3 or 0.4 s.
///
/// The recognizer misses some commands of synthetic talkers in a room without anybody else; what two at once cost
/// shows in those that it understands alone, in the same room from the same place. Others are drawn anew.
final class TogetherFigures implements AutoCloseable {
    private static final int PAIRS = 18;
    private static final long SEED = 75_000;
    private static final double FIRST_S = 1.5;
    private static final double LATER_S = 0.33;
    private static final double APART_RAD = Math.toRadians(60);
    private static final Position EARS = new Position(3, 2.4, 1.2);
    private static final int BEFORE = 5600;
    private static final int AFTER = 7200;
    /// 10 of 12.
    private static final double TARGET = 2 * PAIRS * 10 / 12.0;

    private record Command(String name, float[] voice, Predicate<Transcript> right) {}

    private final ModelStore models = ModelStore.standard();
    private final Voices people = Voices.of(models);
    private final Microphones microphones = RobotFile.load("parley-one").microphones();
    private final CommandGrammar grammar;
    private final Recognizer recognizer;
    private final PrintStream log;

    private TogetherFigures(Robot robot, PrintStream log) {
        this.log = log;
        grammar = CommandGrammar.of(robot);
        recognizer = Recognizers.open(robot, grammar, models);
    }

    /// @param options with a folder of recorded orders to the coffee counter, of which the second half is used
    static List<Measure> measure(Options options, PrintStream log) {
        return Stream.concat(synthetic(log).stream(), options.data().stream().flatMap(d -> real(d, log).stream()))
                .toList();
    }

    private static List<Measure> synthetic(PrintStream log) {
        try (TogetherFigures figures = new TogetherFigures(RobotFile.load("parley-one"), log)) {
            return figures.measure("synthetic talkers", figures::spoken);
        }
    }

    private static List<Measure> real(Path data, PrintStream log) {
        List<Map.Entry<String, JsonNode>> all =
                List.copyOf(HearTimes.labels(data).entrySet());
        List<Map.Entry<String, JsonNode>> half = all.subList(all.size() / 2, all.size());
        try (TogetherFigures figures = new TogetherFigures(RobotFile.load("coffee-counter"), log)) {
            return figures.measure("real people", random -> recorded(data, half.get(random.nextInt(half.size()))));
        }
    }

    private interface Draw {
        Command from(Random random);
    }

    private List<Measure> measure(String who, Draw draw) {
        int two = 0;
        int right = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            Random random = new Random((SEED + pair) * 0x9E3779B97F4A7C15L);
            double from = 2 * Math.PI * random.nextDouble();
            double rt60S = random.nextBoolean() ? 0.3 : 0.4;
            Command first = understood(draw, random, from, rt60S, "");
            Command second = understood(draw, random, from + APART_RAD, rt60S, first.name);
            List<Listening.Turn> turns = listen(both(first, second, from, rt60S));
            log.printf(
                    "%s; %s: %s%n",
                    first.name,
                    second.name,
                    turns.stream().map(Listening.Turn::heard).toList());
            if (turns.size() == 2) two++;
            for (Command c : List.of(first, second)) if (turns.stream().anyMatch(t -> c.right.test(t.heard()))) right++;
        }
        return List.of(
                Measure.plainly("pairs at once that made two turns, of %d, %s".formatted(PAIRS, who), two, ""),
                Measure.atLeast(
                        "their commands understood, of %d, %s".formatted(2 * PAIRS, who), right, "", TARGET, ""));
    }

    private Command understood(Draw draw, Random random, double from, double rt60S, String otherThan) {
        while (true) {
            Command command = draw.from(random);
            if (command.name.equals(otherThan)) continue;
            double seconds = (double) (BEFORE + command.voice.length + AFTER) / Tone.RATE_HZ;
            Scene alone = room(rt60S, seconds);
            Image image = alone.talker(command.voice, at(from), (double) BEFORE / Tone.RATE_HZ, 0);
            if (command.right.test(recognizer.transcribe(image.reverberant()[0]))) return command;
            log.println("not understood alone: " + command.name);
        }
    }

    private float[][] both(Command first, Command second, double from, double rt60S) {
        int longest = Math.max(first.voice.length, second.voice.length);
        Scene scene = room(rt60S, FIRST_S + LATER_S + (double) longest / Tone.RATE_HZ + 2);
        scene.talker(first.voice, at(from), FIRST_S, 0);
        scene.talker(second.voice, at(from + APART_RAD), FIRST_S + LATER_S, 0);
        return scene.mix();
    }

    private List<Listening.Turn> listen(float[][] mix) {
        List<VoiceActivity> voices = Stream.<VoiceActivity>generate(() -> new SileroVad(models.require("silero-vad")))
                .limit(Focus.EARS)
                .toList();
        try {
            return Listening.to(
                    mix,
                    dev.parley.launch.Listening.to(
                            microphones, mix.length, voices, new EchoReference(), () -> Posture.AT_REST, _ -> {}),
                    recognizer,
                    grammar);
        } finally {
            voices.forEach(VoiceActivity::close);
        }
    }

    private Command spoken(Random random) {
        String text = TalkerFigures.COMMANDS.get(random.nextInt(TalkerFigures.COMMANDS.size()));
        String talker = Voices.CLEAR.get(random.nextInt(Voices.CLEAR.size()));
        Optional<String> meant = grammar.parse(text).flatMap(TogetherFigures::meaning);
        return new Command(
                text,
                people.speak(text, talker).withoutSilentEnd(0.003f).audio(),
                heard -> meaning(heard).equals(meant));
    }

    private static Optional<String> meaning(Transcript transcript) {
        return transcript instanceof Transcript.Command c ? Optional.of(c.action() + c.slots()) : Optional.empty();
    }

    private static Command recorded(Path data, Map.Entry<String, JsonNode> order) {
        float[] sound = Recording.read(data.resolve(order.getKey()), Duration.ofMinutes(1))
                .mono();
        return new Command(order.getKey(), audible(sound), heard -> HearTimes.right(heard, order.getValue()));
    }

    private static float[] audible(float[] sound) {
        float loudest = 0;
        for (float x : sound) loudest = Math.max(loudest, Math.abs(x));
        int first = 0;
        while (Math.abs(sound[first]) < loudest * 0.03f) first++;
        int last = sound.length;
        while (Math.abs(sound[last - 1]) < loudest * 0.03f) last--;
        return Arrays.copyOfRange(sound, first, last);
    }

    private Scene room(double rt60S, double seconds) {
        return new Scene(
                Shoebox.withRt60(6, 5, 3, rt60S), microphones.positions(), Stand.still(EARS, 0), seconds, SEED);
    }

    private static Route at(double azimuthRad) {
        return Route.still(
                new Position(EARS.xM() + 1.5 * Math.cos(azimuthRad), EARS.yM() + 1.5 * Math.sin(azimuthRad), 1.6));
    }

    @Override
    public void close() {
        recognizer.close();
    }
}
