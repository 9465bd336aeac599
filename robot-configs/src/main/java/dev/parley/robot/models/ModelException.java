package dev.parley.robot.models;

import dev.parley.robot.Fault;

/// A model cannot be had. The message is one line for people: what is missing, what was tried, what to do.
public final class ModelException extends Fault {
    private static final long serialVersionUID = 1;

    ModelException(String message) {
        super(message);
    }
}
