package dev.parley.robot;

import java.util.List;
import java.util.stream.Collectors;

/// Thrown by the constructors of this package with **all** the problems of what they were given.
public final class BadRobotException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public BadRobotException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
