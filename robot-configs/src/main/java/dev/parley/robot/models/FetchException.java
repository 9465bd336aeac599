package dev.parley.robot.models;

/// One source could not give what was asked of it; the next may. The message is one line.
public final class FetchException extends Exception {
    private static final long serialVersionUID = 1;

    public FetchException(String message) {
        super(message.strip().replaceAll("\\s+", " "));
    }
}
