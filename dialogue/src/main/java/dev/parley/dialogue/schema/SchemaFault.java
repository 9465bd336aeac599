package dev.parley.dialogue.schema;

import dev.parley.robot.Fault;

/// A JSON schema that no answer can be held to: where in it, and why, in one line.
public final class SchemaFault extends Fault {
    private static final long serialVersionUID = 1;

    SchemaFault(String place, String why) {
        super("JSON schema, %s: %s".formatted(place.isEmpty() ? "at the top" : place, why));
    }
}
