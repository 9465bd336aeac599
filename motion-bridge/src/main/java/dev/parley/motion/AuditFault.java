package dev.parley.motion;

import dev.parley.robot.Fault;

/// The audit log cannot be opened, read or written.
public final class AuditFault extends Fault {
    private static final long serialVersionUID = 1;

    public AuditFault(String message) {
        super(message);
    }
}
