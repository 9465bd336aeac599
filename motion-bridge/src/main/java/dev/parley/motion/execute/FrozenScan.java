package dev.parley.motion.execute;

import dev.parley.motion.RobotState.Odometry;
import dev.parley.motion.RobotState.Scan;
import java.util.Arrays;

/// Notices a laser scanner that goes on telling what it once saw: the base moves, and not one range of what is
/// within reach changes. A real scanner is never that quiet, since it has noise.
final class FrozenScan {
    private static final double MOVED = 0.15;

    private float[] seen = {};
    private long seenNanos;
    private double xM;
    private double yM;
    private double headingRad;

    /// Whether it has moved by 15 cm or 9° with the same picture.
    boolean frozen(Scan scan, Odometry o) {
        if (scan.receivedNanos() != seenNanos) look(scan, o);
        return Math.hypot(o.xM() - xM, o.yM() - yM) > MOVED && same(scan)
                || Math.abs(Angles.wrap(o.headingRad() - headingRad)) > MOVED && same(scan);
    }

    private void look(Scan scan, Odometry o) {
        seenNanos = scan.receivedNanos();
        if (same(scan)) return;
        seen = scan.rangesM();
        xM = o.xM();
        yM = o.yM();
        headingRad = o.headingRad();
    }

    private boolean same(Scan scan) {
        return Arrays.equals(seen, scan.rangesM()) && showsSomething(scan);
    }

    /// Nothing within reach looks the same everywhere.
    private static boolean showsSomething(Scan scan) {
        for (float range : scan.rangesM()) if (range >= scan.rangeMinM() && range <= scan.rangeMaxM()) return true;
        return false;
    }
}
