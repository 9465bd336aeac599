package dev.parley.robot.yaml;

import dev.parley.robot.Fault;
import java.util.List;

/// A robot's file cannot be used. The message is all that is wrong with it, one line a problem, for people.
public final class RobotFileException extends Fault {
    private static final long serialVersionUID = 1;

    private final List<String> problems;

    RobotFileException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /// One line each, in the order of the file.
    public List<String> problems() {
        return problems;
    }
}
