package dev.parley.motion;

/// The audit log cannot be opened, read or written. One line for people.
public final class AuditFault extends RuntimeException {
    public AuditFault(String message) {
        super(message);
    }
}
