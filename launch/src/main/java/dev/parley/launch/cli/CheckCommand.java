package dev.parley.launch.cli;

import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.List;
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
            CommandGrammar.of(robot).ambiguities().forEach(a -> System.err.printf("%s: %s.%n", file, a));
            System.err.printf(
                    "%s: fine. %s has %d actions, %d joints, %d places, %d microphones.%n",
                    file,
                    robot.name(),
                    robot.actions().size(),
                    robot.joints().size(),
                    robot.places().size(),
                    robot.microphones().positions().size());
        }
        return 0;
    }
}
