package dev.parley.launch;

import dev.parley.robot.Fault;

/// Something a person can put right: what is wrong, where, and what to do, in one line.
public final class RunFault extends Fault {
    private static final long serialVersionUID = 1;

    public RunFault(String message) {
        super(message);
    }
}
