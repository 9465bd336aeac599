package dev.parley.dialogue.memory;

import dev.parley.robot.Fault;

/// A memory that cannot be used: where it is, what is wrong with it, and what to do.
public final class MemoryFault extends Fault {
    private static final long serialVersionUID = 1;

    MemoryFault(String message) {
        super(message);
    }
}
