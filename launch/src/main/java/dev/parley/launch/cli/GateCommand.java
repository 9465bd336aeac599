package dev.parley.launch.cli;

import dev.parley.launch.GateSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `gate`: motion commands and robot states from standard input, through the real safety gate ([GateSession]).
@Command(
        name = "gate",
        description = "Judges motion commands of standard input by the robot's safety gate; nothing moves.",
        footer = {
            "",
            "For example:",
            "  {\"at_s\": 1, \"odometry\": {\"x_m\": 0, \"y_m\": 0, \"heading_rad\": 0, \"vx_mps\": 0, \"vy_mps\": 0, "
                    + "\"yaw_radps\": 0}}",
            "  {\"action\": \"walk\", \"command\": {\"type\": \"drive\", \"distance_m\": 2, \"heading_rad\": 0}}"
        },
        mixinStandardHelpOptions = true)
final class GateCommand implements Callable<Integer> {
    private static final int LONGEST_LINE = 1 << 20;

    @Mixin
    private RobotOption robotOption;

    @Override
    public Integer call() throws IOException {
        GateSession session = new GateSession(robotOption.load());
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = next(lines); !line.isEmpty(); line = next(lines))
            if (!line.isBlank()) System.out.println(session.accept(line));
        return 0;
    }

    /// With its line break; empty at the end. What is too long is cut, and so makes no sense.
    private static String next(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = lines.read();
        while (c >= 0 && c != '\n') {
            if (line.length() < LONGEST_LINE) line.append((char) c);
            c = lines.read();
        }
        return c < 0 ? line.toString() : line.append('\n').toString();
    }
}
