package dev.parley.speech;

import dev.parley.robot.Fault;

/// A voice that cannot speak: what is wrong and what to do, in one line.
public final class VoiceFault extends Fault {
    private static final long serialVersionUID = 1;

    public VoiceFault(String message) {
        super(message);
    }
}
