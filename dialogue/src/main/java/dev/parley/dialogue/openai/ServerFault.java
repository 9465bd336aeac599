package dev.parley.dialogue.openai;

import dev.parley.robot.Fault;

/// A server that cannot be asked: which, and what to change, in one line.
public final class ServerFault extends Fault {
    private static final long serialVersionUID = 1;

    ServerFault(String message) {
        super(message);
    }
}
