package dev.parley.launch.cli;

import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// `--robot FILE`, the same everywhere.
final class RobotOption {
    @Option(
            names = "--robot",
            paramLabel = "FILE",
            defaultValue = "parley-one",
            description = "A robot file, or the name of a shipped robot (default: ${DEFAULT-VALUE}).")
    private String file;

    /// Empty: it is one of the shipped.
    Optional<Path> file() {
        Path path = Path.of(file);
        return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
    }

    Robot load() {
        return RobotFile.load(file);
    }
}
