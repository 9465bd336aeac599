package dev.parley.perception;

import dev.parley.robot.Fault;

/// A sound source that cannot be used: what is wrong, where, and what to do, in one line.
public final class AudioFault extends Fault {
    private static final long serialVersionUID = 1;

    public AudioFault(String message) {
        super(message);
    }
}
