package dev.parley.tests.turns;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.Recognizers;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.voices.Voices;
import dev.parley.speech.Recognizer;
import dev.parley.speech.Samples;
import dev.parley.speech.Synthesizer;
import dev.parley.speech.grammar.CommandGrammar;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Stop words into the robot's own words and right after them, from 0.3 s before their end to 0.8 s after
/// it. Each is also said when the robot has long been silent: what is lost then has other reasons. In the
/// simulated hall, from the microphones to the recognizer and the spotter, on a clock of its own.
public final class AfterOwnWords implements AutoCloseable {
    /// Not the seeds that anything was tried with.
    private static final long SEED = 82_000;

    private static final int FROM_MS = -300;
    private static final int TO_MS = 800;
    private static final int STEP_MS = 50;
    private static final int AFTER_MS = 1300;
    private static final int PAUSE_MS = 1000;
    private static final float AUDIBLE = 0.003f;
    private static final List<String> OWN = List.of(
            "On my way to the loading dock.",
            "Walking 5 meters forward.",
            "Turning left.",
            "Looking ahead.",
            "Moving to my rest pose.",
            "Stopped.",
            "I cannot walk there: something is in the way.",
            "I am at the workbench.",
            "Hello!");
    private static final List<String> WORDS = List.of("Stop!", "Stop!", "Stop.", "Halt!", "Freeze!");

    private record Try(String own, Samples answer, String word, String talker, Samples sound, double rad, double m) {}

    private final Recognizer recognizer;
    private final Synthesizer own;
    private final Voices people;
    private final QuickHall hall;
    private final PrintStream log;
    private int tries;
    private int heldAlone;
    private int heldAfter;
    private int understoodAlone;
    private int understoodAfter;
    private int lost;
    private int ownTurns;
    private int ownHolds;

    private AfterOwnWords(PrintStream log) {
        Robot robot = RobotFile.load("parley-one");
        ModelStore models = ModelStore.standard();
        CommandGrammar grammar = CommandGrammar.of(robot);
        this.log = log;
        people = Voices.of(models);
        recognizer = Recognizers.open(robot, grammar, models);
        own = dev.parley.launch.Voices.of(robot.voice(), models);
        hall = new QuickHall(robot, models, grammar, recognizer);
    }

    public static List<Measure> measure(Options options, PrintStream log) {
        try (AfterOwnWords figures = new AfterOwnWords(log)) {
            figures.greet();
            for (int r = 0; r < options.repetitions(); r++) figures.everyGap(new Random(SEED + r));
            return figures.measures();
        }
    }

    private void greet() {
        hall.pass(PAUSE_MS);
        hall.robotSays(own.speak("I am ready, and I am listening."));
        hall.pass(PAUSE_MS);
    }

    private void everyGap(Random random) {
        for (int gapMs = FROM_MS; gapMs <= TO_MS; gapMs += STEP_MS) {
            Try t = draw(random);
            hall.listenAfresh();
            hall.robotSays(t.answer);
            hall.pass(AFTER_MS);
            if (hall.utterances() > 0) ownTurns++;
            if (hall.held()) ownHolds++;
            report(t, "its own words alone", hall.utterances() > 0 || hall.held());
            sayAlone(t);
            boolean noticed = hall.held() || hall.understood();
            if (hall.held()) heldAlone++;
            if (hall.understood()) understoodAlone++;
            sayAfter(t, gapMs);
            if (hall.held()) heldAfter++;
            if (hall.understood()) understoodAfter++;
            boolean missed = noticed && !hall.held() && !hall.understood();
            report(t, "%+d ms%s".formatted(gapMs, missed ? ", lost" : ""), !hall.held() || !hall.understood());
            if (missed) lost();
            tries++;
            hall.pass(PAUSE_MS);
        }
    }

    /// With what was decided about every frame.
    private void lost() {
        lost++;
        hall.hindsight().forEach(l -> log.println("    " + l));
    }

    private Try draw(Random random) {
        String talker = Voices.CLEAR.get(random.nextInt(Voices.CLEAR.size()));
        String word = WORDS.get(random.nextInt(WORDS.size()));
        String answer = OWN.get(random.nextInt(OWN.size()));
        return new Try(
                answer,
                own.speak(answer).withoutSilentEnd(AUDIBLE),
                word,
                talker,
                people.speak(word, talker).withoutSilentEnd(AUDIBLE),
                2 * Math.PI * random.nextDouble(),
                1 + 2 * random.nextDouble());
    }

    private void sayAlone(Try t) {
        hall.pass(PAUSE_MS);
        hall.say(t.sound, t.rad, t.m, 0);
        hall.pass(ms(t.sound) + AFTER_MS);
        hall.pass(PAUSE_MS);
    }

    private void sayAfter(Try t, int gapMs) {
        if (gapMs < 0) hall.say(t.sound, t.rad, t.m, Math.max(0, ms(t.answer) + gapMs));
        hall.robotSays(t.answer);
        if (gapMs >= 0) hall.say(t.sound, t.rad, t.m, gapMs);
        hall.pass(Math.max(0, gapMs) + ms(t.sound) + AFTER_MS);
    }

    private static int ms(Samples sound) {
        return (int) (1000 * sound.seconds());
    }

    /// @param wrong for a word that was missed in one way or the other; how is only looked at then
    private void report(Try t, String when, boolean wrong) {
        if (!wrong) return;
        log.printf(
                Locale.ROOT,
                "%s | %s by %s, %.0f degrees, %.1f m | %s: %s, %s%n",
                t.own,
                t.word,
                t.talker,
                Math.toDegrees(t.rad),
                t.m,
                when,
                hall.held() ? "held" : "not held",
                hall.understood() ? "understood" : "not understood");
        hall.log().forEach(l -> log.println("    " + l));
    }

    private List<Measure> measures() {
        String of = ", of " + tries;
        return List.of(
                Measure.atMost(
                        "stop words neither held nor understood only because the robot spoke" + of, lost, "", 0, ""),
                Measure.plainly("  held in and after the robot's words", heldAfter, ""),
                Measure.plainly("  held when it was silent", heldAlone, ""),
                Measure.plainly("  understood in and after the robot's words", understoodAfter, ""),
                Measure.plainly("  understood when it was silent", understoodAlone, ""),
                Measure.atMost("turns that began for the robot's own words" + of, ownTurns, "", 0, ""),
                Measure.atMost("holds for the robot's own words" + of, ownHolds, "", 0, ""));
    }

    @Override
    public void close() {
        hall.close();
        own.close();
        recognizer.close();
    }
}
