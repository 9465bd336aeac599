package dev.parley.launch;

/// How a stage or a loop has been doing since the start.
///
/// @param done items or rounds
/// @param waiting in its queue of `capacity`; both 0 for a loop
/// @param dropped items that its queue lost
/// @param busyNanos in which it worked
/// @param worstNanos of one item, since it was asked last
/// @param alive whether its thread runs
record Health(
        String name,
        long done,
        int waiting,
        int capacity,
        long dropped,
        long busyNanos,
        long worstNanos,
        boolean alive) {}
