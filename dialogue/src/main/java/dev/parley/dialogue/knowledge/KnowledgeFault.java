package dev.parley.dialogue.knowledge;

import dev.parley.robot.Fault;

/// Documents that cannot be used: where, what is wrong, and what to do.
final class KnowledgeFault extends Fault {
    private static final long serialVersionUID = 1;

    KnowledgeFault(String message) {
        super(message);
    }
}
