package dev.parley.speech.speaker;

import dev.parley.robot.Fault;

/// Voiceprints cannot be read or kept, or someone cannot be introduced.
public final class VoiceprintFault extends Fault {
    private static final long serialVersionUID = 1;

    public VoiceprintFault(String message) {
        super(message);
    }
}
