package dev.parley.speech.vosk;

import dev.parley.robot.Fault;

/// A Vosk model that cannot be used: which, why, and what to do, in one line.
public final class VoskFault extends Fault {
    private static final long serialVersionUID = 1;

    public VoskFault(String message) {
        super(message);
    }
}
