package dev.parley.tests.turns;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.Recognizers;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.robot.Pose2D;
import dev.parley.simulation.voices.Voices;
import dev.parley.speech.Recognizer;
import dev.parley.speech.Samples;
import dev.parley.speech.Synthesizer;
import dev.parley.speech.grammar.CommandGrammar;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// "Stop!" right after the robot's own words, and into them: at every gap from 0.3 s before their end to
/// 0.8 s after it. In the simulated hall, whole chain, on its own clock.
public final class AfterOwnWords {
    private static final long SEED = Long.getLong("seed", 81_000);
    private static final int FROM_MS = -300;
    private static final int TO_MS = 800;
    private static final int STEP_MS = Integer.getInteger("step", 50);
    private static final List<String> REPLIES = List.of(
            "On my way to the loading dock.",
            "Walking 5 meters forward.",
            "Turning left.",
            "Looking ahead.",
            "Moving to my rest pose.",
            "Hello!");
    private static final List<String> STOPS = List.of("Stop!", "Stop.", "Halt!", "Freeze!");

    private AfterOwnWords() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        Robot robot = RobotFile.load("parley-one");
        ModelStore models = ModelStore.standard();
        CommandGrammar grammar = CommandGrammar.of(robot);
        Voices people = Voices.of(models);
        int said = 0;
        int held = 0;
        int heardAtAll = 0;
        int understood = 0;
        try (Recognizer recognizer = Recognizers.open(robot, grammar, models);
                Synthesizer own = dev.parley.launch.Voices.of(robot.voice(), models);
                QuickHall hall = new QuickHall(robot, models, grammar, recognizer, () -> Pose2D.ORIGIN)) {
            hall.pass(500);
            hall.robotSays(own.speak("I am ready, and I am listening."));
            hall.pass(1000);
            for (int r = 0; r < options.repetitions(); r++) {
                Random random = new Random(SEED + r);
                for (int gap = FROM_MS; gap <= TO_MS; gap += STEP_MS) {
                    String talker = Voices.CLEAR.get(random.nextInt(Voices.CLEAR.size()));
                    String word = STOPS.get(random.nextInt(STOPS.size()));
                    String reply = REPLIES.get(random.nextInt(REPLIES.size()));
                    double bearing = 2 * Math.PI * random.nextDouble();
                    double distance = 1 + 2 * random.nextDouble();
                    Samples words = people.speak(word, talker).withoutSilentEnd(0.003f);
                    Samples answer = own.speak(reply).withoutSilentEnd(0.003f);
                    if (gap < 0) {
                        hall.say(words, bearing, distance, (int) (answer.seconds() * 1000) + gap);
                        hall.robotSays(answer);
                    } else {
                        hall.robotSays(answer);
                        hall.say(words, bearing, distance, gap);
                    }
                    hall.pass(Math.max(gap, 0) + (int) (1000 * words.seconds()) + 1300);
                    said++;
                    boolean noticed = hall.held() || hall.understood();
                    if (hall.held()) held++;
                    if (hall.understood()) understood++;
                    if (noticed) heardAtAll++;
                    log.printf(
                            Locale.ROOT,
                            "%s, gap %d ms, %s %s %.0f deg %.1f m: %s %s %s%n",
                            reply,
                            gap,
                            talker,
                            word,
                            Math.toDegrees(bearing),
                            distance,
                            hall.held() ? "held" : "NOT HELD",
                            hall.confirmed() ? "confirmed" : "-",
                            hall.understood() ? "understood" : "NOT UNDERSTOOD");
                    if (!hall.held() || !hall.understood() || Boolean.getBoolean("all")) {
                        hall.log().forEach(l -> log.println("    " + l));
                        if (Boolean.getBoolean("frames")) hall.hindsight().forEach(l -> log.println("    " + l));
                    }
                    hall.pass(1000);
                }
            }
        }
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.atLeast(
                "stop words in and after the robot's own, held or understood", heardAtAll, "", said, ""));
        measures.add(Measure.plainly("  held", held, ""));
        measures.add(Measure.plainly("  understood", understood, ""));
        return measures;
    }
}
