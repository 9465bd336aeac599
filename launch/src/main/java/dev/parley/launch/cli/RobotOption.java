package dev.parley.launch.cli;

import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import picocli.CommandLine.Option;

/// `--robot FILE`, the same everywhere.
final class RobotOption {
    @Option(
            names = "--robot",
            paramLabel = "FILE",
            defaultValue = "parley-one",
            description = "A robot file, or the name of a shipped robot (default: ${DEFAULT-VALUE}).")
    private String file;

    Robot load() {
        return RobotFile.load(file);
    }
}
