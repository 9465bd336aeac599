package dev.parley.launch.console;

/// Lets one connection talk at a time. One that has been silent for two seconds makes room: its computer
/// may be asleep, and its connection never end. Thread-safe.
final class OneTalker {
    private static final long SILENT_NANOS = 2_000_000_000L;

    private String talker = "";
    private long heardNanos;

    /// @return whether that connection may talk from now on
    synchronized boolean arrives(String connection, long nowNanos) {
        if (!talker.isEmpty() && nowNanos - heardNanos < SILENT_NANOS) return false;
        talker = connection;
        heardNanos = nowNanos;
        return true;
    }

    /// @return whether it is the one that may
    synchronized boolean talks(String connection, long nowNanos) {
        if (!talker.equals(connection)) return false;
        heardNanos = nowNanos;
        return true;
    }

    synchronized void leaves(String connection) {
        if (talker.equals(connection)) talker = "";
    }
}
