package dev.parley.launch.cli;

import dev.parley.launch.RunFault;
import dev.parley.motion.audit.AuditCheck;
import dev.parley.robot.DataFolder;
import dev.parley.robot.Robot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `audit show|verify|file`: what a robot was told to do and did, and whether that record was changed.
@Command(
        name = "audit",
        description = "Shows the record of a robot's commands, or verifies that nobody changed it.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    /// What to do with it.
    enum Verb {
        SHOW,
        VERIFY,
        FILE
    }

    @Mixin
    private RobotOption robotOption;

    @Parameters(arity = "0..1", paramLabel = "show|verify|file", defaultValue = "verify")
    private Verb verb;

    @Option(names = "--sim", description = "The record of the simulated robot.")
    private boolean sim;

    @Option(names = "--file", paramLabel = "FILE", description = "Another record than the robot's own.")
    private Optional<Path> file;

    /// Simulated and real commands are not mixed.
    static Path file(Robot robot, boolean simulated) {
        return DataFolder.mine()
                .resolve(simulated ? "audit-simulated" : "audit")
                .resolve(robot.name() + ".jsonl");
    }

    @Override
    public Integer call() throws IOException {
        Path path = file.orElseGet(() -> file(robotOption.load(), sim));
        if (verb == Verb.FILE) {
            System.out.println(path);
            return 0;
        }
        if (!Files.exists(path)) throw new RunFault("%s: nothing was recorded yet".formatted(path));
        return verb == Verb.SHOW ? show(path) : verify(path);
    }

    private static int show(Path path) throws IOException {
        Files.copy(path, System.out);
        return 0;
    }

    private static int verify(Path path) {
        return switch (AuditCheck.of(path)) {
            case AuditCheck.Whole w -> {
                System.out.printf("%s: %d lines, nothing was changed; last hash %s%n", path, w.lines(), w.lastHash());
                if (w.unfinished()) System.err.println("parley: the last line was never finished");
                yield 0;
            }
            case AuditCheck.Broken b -> {
                System.out.printf("%s: line %d: %s%n", path, b.line(), b.why());
                yield 1;
            }
        };
    }
}
