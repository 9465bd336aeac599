package dev.parley.launch.cli;

import dev.parley.launch.Recognizers;
import dev.parley.robot.Robot;
import dev.parley.robot.body.PoseWays;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `check FILE`: whether a robot file is right, with all its problems at once.
@Command(
        name = "check",
        description = "Checks a robot file and reports all its problems at once.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A robot file, or the name of a shipped robot.")
    private List<String> files;

    @Override
    public Integer call() {
        for (String file : files) {
            Robot robot = RobotFile.load(file);
            CommandGrammar grammar = CommandGrammar.of(robot);
            grammar.ambiguities().forEach(a -> System.err.printf("%s: %s.%n", file, a));
            Optional<String> unheard = Recognizers.unheard(robot, grammar, ModelStore.standard());
            System.err.printf(
                    "%s: fine. %s has %d actions, %d joints, %d places, %d microphones.%n",
                    file,
                    robot.name(),
                    robot.actions().size(),
                    robot.joints().size(),
                    robot.places().size(),
                    robot.microphones().positions().size());
            System.err.printf(
                    "%s: listens with %s %s in \"%s\", speaks with %s %s.%n",
                    file,
                    robot.recognizer().engine(),
                    robot.recognizer().model(),
                    robot.language(),
                    robot.voice().engine(),
                    robot.voice().name());
            PoseWays.notes(robot).forEach(note -> System.err.printf("%s: %s.%n", file, note));
            unheard.ifPresent(note -> System.err.printf("%s: %s%n", file, note));
        }
        return 0;
    }
}
