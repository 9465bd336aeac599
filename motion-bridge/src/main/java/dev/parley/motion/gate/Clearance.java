package dev.parley.motion.gate;

import dev.parley.motion.RobotState.Scan;
import dev.parley.robot.Base;

/// How far the base can go before its footprint, taken as a circle, touches what the laser sees. One
/// thread; allocates only when the geometry of the scan changes. The same functions judge a drive before it
/// starts and at every tick of it.
///
/// What counts as seen follows REP-117 and `sensor_msgs/LaserScan`: +infinity and anything beyond the
/// maximum is free up to the maximum; -infinity is an obstacle at the sensor; NaN, and ranges below the
/// minimum, are not seen. A single unseen ray is ordinary; an unseen patch of more than 6° in the direction
/// of travel forbids it.
public final class Clearance {
    private static final double SIDE_M = 0.05;
    private static final double PATCH_RAD = Math.toRadians(6);
    private static final double AT_LEAST_RAD = Math.toRadians(30);

    private final double radiusM;
    private final double besideM;
    private final double halfViewRad;
    private final int patches;
    private double angleMinRad = Double.NaN;
    private double angleStepRad = Double.NaN;
    private float[] cos = {};
    private float[] sin = {};

    public Clearance(Base base) {
        radiusM = base.radiusM();
        besideM = radiusM + Math.min(SIDE_M, base.keepClearM());
        double view = Math.max(AT_LEAST_RAD, Math.atan2(radiusM, base.keepClearM()));
        patches = (int) Math.ceil(2 * view / PATCH_RAD);
        halfViewRad = patches * PATCH_RAD / 2;
    }

    /// Whether the laser sees without gaps where the base would go: at least 30° to either side of the
    /// heading, and as far to the sides as the path is wide at keep-clear distance.
    public boolean sees(Scan scan, double headingRad) {
        if (!sound(scan)) return false;
        long seen = 0;
        float[] ranges = scan.rangesM();
        for (int i = 0; i < ranges.length; i++) {
            if (!isSeen(ranges[i], scan)) continue;
            double off = wrap(scan.angleMinRad() + i * scan.angleStepRad() - headingRad) + halfViewRad;
            if (off >= 0 && off < 2 * halfViewRad) seen |= 1L << Math.min(patches - 1, (int) (off / PATCH_RAD));
        }
        return seen == (1L << patches) - 1;
    }

    /// Metres that the footprint can move along a heading before it touches something; 0 when it does
    /// already.
    ///
    /// Exact for a circle: a point ahead at lateral offset y is touched after x - √(r² - y²).
    public double freeM(Scan scan, double headingRad) {
        if (!sound(scan)) return 0;
        table(scan);
        double ch = Math.cos(headingRad);
        double sh = Math.sin(headingRad);
        double free = Math.max(0, scan.rangeMaxM() - radiusM);
        float[] ranges = scan.rangesM();
        for (int i = 0; i < ranges.length; i++) {
            double d = ranges[i];
            if (d == Double.NEGATIVE_INFINITY) d = 0;
            else if (!(d >= scan.rangeMinM() && d <= scan.rangeMaxM())) continue;
            double y = d * (sin[i] * ch - cos[i] * sh);
            if (y >= besideM || y <= -besideM) continue;
            double x = d * (cos[i] * ch + sin[i] * sh);
            if (x < 0) continue;
            double touch = x - Math.sqrt(Math.max(0, radiusM * radiusM - y * y));
            if (touch < free) free = Math.max(0, touch);
        }
        return free;
    }

    /// Whether nothing that the laser sees is within the circle that a turn on the spot sweeps. It sees
    /// nothing at all: no.
    public boolean roomToTurn(Scan scan) {
        if (!sound(scan)) return false;
        boolean any = false;
        for (float d : scan.rangesM()) {
            if (d == Float.NEGATIVE_INFINITY) return false;
            if (!isSeen(d, scan)) continue;
            if (d < besideM) return false;
            any = true;
        }
        return any;
    }

    private static boolean isSeen(float range, Scan scan) {
        return range >= scan.rangeMinM() || range == Float.NEGATIVE_INFINITY;
    }

    private static boolean sound(Scan scan) {
        return scan.rangesM().length > 0
                && Double.isFinite(scan.angleMinRad())
                && Double.isFinite(scan.angleStepRad())
                && scan.angleStepRad() != 0
                && scan.rangeMinM() >= 0
                && Double.isFinite(scan.rangeMaxM())
                && scan.rangeMaxM() > scan.rangeMinM();
    }

    private void table(Scan scan) {
        int n = scan.rangesM().length;
        if (cos.length == n && scan.angleMinRad() == angleMinRad && scan.angleStepRad() == angleStepRad) return;
        angleMinRad = scan.angleMinRad();
        angleStepRad = scan.angleStepRad();
        cos = new float[n];
        sin = new float[n];
        for (int i = 0; i < n; i++) {
            cos[i] = (float) Math.cos(angleMinRad + i * angleStepRad);
            sin[i] = (float) Math.sin(angleMinRad + i * angleStepRad);
        }
    }

    private static double wrap(double rad) {
        return Math.IEEEremainder(rad, 2 * Math.PI);
    }
}
