package dev.parley.motion.mcap;

import dev.parley.robot.Fault;

/// A recording cannot begin: what is wrong and what to do, in one line.
public final class McapFault extends Fault {
    private static final long serialVersionUID = 1;

    McapFault(String message, Throwable cause) {
        super(message, cause);
    }
}
