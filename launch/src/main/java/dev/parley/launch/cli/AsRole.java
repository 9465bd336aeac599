package dev.parley.launch.cli;

import dev.parley.launch.RunFault;
import dev.parley.robot.DidYouMean;
import dev.parley.robot.People;
import dev.parley.robot.Robot;
import dev.parley.speech.Speaker;
import java.util.Optional;
import picocli.CommandLine.Option;

/// `--as ROLE`, the same everywhere.
final class AsRole {
    @Option(names = "--as", paramLabel = "ROLE", description = "Who speaks; otherwise someone who may do everything.")
    private Optional<String> role;

    /// @throws RunFault if the robot knows no such role
    Speaker speaker(Robot robot) {
        return new Speaker(role.map(r -> known(r, robot)).orElse(People.EVERYTHING));
    }

    private static String known(String role, Robot robot) {
        if (!robot.people().roles().containsKey(role))
            throw new RunFault("--as " + role + ": expected "
                    + DidYouMean.among(role, robot.people().roles().keySet()));
        return role;
    }
}
