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

    /// The folder of documents that was asked for, or that the robot's file names, relative to the file.
    Optional<Path> knowledge(Optional<Path> asked, Robot robot) {
        Path base = Optional.of(Path.of(file))
                .filter(Files::isRegularFile)
                .map(Path::toAbsolutePath)
                .map(Path::getParent)
                .orElse(Path.of(""));
        return asked.or(() -> robot.knowledge().map(base::resolve));
    }

    Robot load() {
        return RobotFile.load(file);
    }
}
