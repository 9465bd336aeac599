package dev.parley.motion;

import dev.parley.motion.execute.Motion;
import dev.parley.perception.Stamp;

/// A motion under way, and how much of it has been reported.
final class Running {
    final Stamp stamp;
    final String action;
    final Motion motion;
    private int tenths;

    Running(Stamp stamp, String action, Motion motion) {
        this.stamp = stamp;
        this.action = action;
        this.motion = motion;
    }

    /// Whether another tenth of the way is done since the last time it said so.
    boolean reachedAnotherTenth() {
        int now = Math.min(9, (int) (motion.progress() * 10 + 1e-9));
        if (now <= tenths) return false;
        tenths = now;
        return true;
    }
}
