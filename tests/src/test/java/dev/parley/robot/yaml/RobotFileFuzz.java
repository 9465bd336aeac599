package dev.parley.robot.yaml;

import java.nio.charset.StandardCharsets;

/// Any text as a robot's file: a robot, or its problems.
public final class RobotFileFuzz {
    private RobotFileFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            RobotFile.read("fuzz.yaml", new String(bytes, StandardCharsets.UTF_8));
        } catch (RobotFileException refused) {
            if (refused.getMessage().isBlank()) throw new AssertionError("refused without a reason");
        }
    }
}
