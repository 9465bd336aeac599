package dev.parley.robot;

/// Something that a person can put right. The message is for them: what is wrong, where, and what to do, in
/// one line (or one line a problem). Whoever runs a command shows the message; a stack trace of it says
/// nothing more.
public abstract class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;

    protected Fault(String message) {
        super(message);
    }

    protected Fault(String message, Throwable cause) {
        super(message, cause);
    }
}
