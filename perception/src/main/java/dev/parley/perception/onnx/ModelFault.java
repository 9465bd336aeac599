package dev.parley.perception.onnx;

import dev.parley.robot.Fault;

/// A model that cannot be used: which, why, and what to do, in one line.
public final class ModelFault extends Fault {
    private static final long serialVersionUID = 1;

    public ModelFault(String message) {
        super(message);
    }
}
