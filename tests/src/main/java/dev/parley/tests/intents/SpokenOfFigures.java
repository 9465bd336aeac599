package dev.parley.tests.intents;

import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import dev.parley.launch.Ears;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Transcript;
import dev.parley.tests.intents.Talkers.Said;
import java.io.PrintStream;
import java.util.List;

/// Negations, questions about ability, suppositions, reports and near misses, said by many talkers: what
/// the robot would do about them, all the way through the dialogue. It must do nothing.
final class SpokenOfFigures {
    private static final int TALKERS = 4;

    private SpokenOfFigures() {}

    static List<Measure> measure(Options options, PrintStream log) {
        List<Said> spokenOf = Talkers.say(Lines.of("spoken-of"), TALKERS);
        List<Said> nearMisses = Talkers.say(Lines.of("orders-that-are-none"), TALKERS);
        return List.of(
                Measure.atMost(
                        "motions by %d sentences that speak of commands".formatted(spokenOf.size()),
                        done("parley-one", spokenOf, log),
                        "",
                        0,
                        ""),
                Measure.atMost(
                        "orders taken from %d sentences that are none".formatted(nearMisses.size()),
                        done("coffee-counter", nearMisses, log),
                        "",
                        0,
                        ""));
    }

    private static int done(String name, List<Said> all, PrintStream log) {
        Robot robot = RobotFile.load(name);
        Reactions reactions = new Reactions(robot);
        int done = 0;
        try (Ears ears = Ears.open(robot, ModelStore.standard())) {
            for (Said said : all) {
                Transcript heard = ears.hear(said.audio());
                if (!reactions.moves(heard)) continue;
                done++;
                log.printf("moved by \"%s\" (%s): %s%n", said.text(), said.voice(), heard);
            }
        }
        return done;
    }
}
