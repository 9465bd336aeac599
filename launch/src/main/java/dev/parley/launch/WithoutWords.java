package dev.parley.launch;

import dev.parley.motion.MotionEvent;
import dev.parley.perception.Stamp;
import java.util.LinkedHashSet;
import java.util.Set;

/// Of motions that no voice asked for, what is said aloud: of one that began, so that people nearby know why the robot
/// moves; of one that was refused, nothing, since whoever asked is elsewhere. Thread-safe.
final class WithoutWords {
    private static final int REMEMBERED = 16;

    private final Set<Stamp> begun = new LinkedHashSet<>();

    synchronized boolean aloud(MotionEvent event) {
        if (!requested(event)) return true;
        if (event instanceof MotionEvent.Started) begun.add(event.stamp());
        if (begun.size() > REMEMBERED) begun.remove(begun.iterator().next());
        return begun.contains(event.stamp());
    }

    /// Whether it is about a request without a voice: those have turns below zero.
    static boolean requested(MotionEvent event) {
        return event.stamp().turn() < 0;
    }
}
