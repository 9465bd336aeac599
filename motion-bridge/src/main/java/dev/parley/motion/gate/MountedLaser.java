package dev.parley.motion.gate;

import dev.parley.motion.RobotState.Scan;
import dev.parley.robot.LaserMount;
import java.util.Arrays;

/// A scan as the laser takes it → the same as seen from the centre of the base, which is what
/// [Clearance] asks of.
/// Pure; one new scan for each.
///
/// Every point that was hit keeps its place on the floor. A direction counts as free only where a
/// ray that met
/// nothing ends, up to what is surely within its reach; between two neighbouring rays the nearer
/// of both counts, so
/// that an edge is rather too wide than too narrow. What no ray looked at stays unseen (NaN).
public final class MountedLaser {
    private static final int BINS = 720;
    private static final double STEP_RAD = 2 * Math.PI / BINS;

    private final LaserMount mount;

    public MountedLaser(LaserMount mount) {
        this.mount = mount;
    }

    public Scan fromCentre(Scan scan) {
        if (mount.equals(LaserMount.CENTRE)) return scan;
        if (mount.offsetM() == 0) return turned(scan);
        float[] ranges = new float[BINS];
        Arrays.fill(ranges, Float.NaN);
        double reachM = scan.rangeMaxM() - mount.offsetM();
        double farthest = scan.rangeMaxM();
        int before = -1;
        float beforeM = Float.NaN;
        int n = scan.rangesM().length;
        // A laser that looks all around closes its circle.
        boolean round = n * Math.abs(scan.angleStepRad()) > 2 * Math.PI - 1.5 * Math.abs(scan.angleStepRad());
        for (int i = 0; i < (round ? n + 1 : n); i++) {
            double d = scan.rangesM()[i % n];
            boolean near = d == Double.NEGATIVE_INFINITY;
            if (!near && !(d >= scan.rangeMinM())) {
                before = -1;
                continue;
            }
            boolean free = d > farthest;
            double azimuth = mount.yawRad() + scan.angleMinRad() + (i % n) * scan.angleStepRad();
            double length = near ? 0 : Math.min(d, farthest);
            double x = mount.xM() + length * Math.cos(azimuth);
            double y = mount.yM() + length * Math.sin(azimuth);
            int bin = bin(near ? azimuth : Math.atan2(y, x));
            float m = near ? Float.NEGATIVE_INFINITY : free ? Float.POSITIVE_INFINITY : (float) Math.hypot(x, y);
            mark(ranges, bin, m);
            if (before >= 0) fill(ranges, before, bin, Math.min(beforeM, m));
            before = bin;
            beforeM = m;
        }
        return new Scan(-Math.PI, STEP_RAD, 0, reachM, ranges, scan.receivedNanos());
    }

    private Scan turned(Scan s) {
        return new Scan(
                s.angleMinRad() + mount.yawRad(),
                s.angleStepRad(),
                s.rangeMinM(),
                s.rangeMaxM(),
                s.rangesM(),
                s.receivedNanos());
    }

    /// All bins between two, the short way round.
    private static void fill(float[] ranges, int from, int to, float m) {
        int ahead = Math.floorMod(to - from, BINS);
        int step = ahead <= BINS / 2 ? 1 : -1;
        for (int bin = Math.floorMod(from + step, BINS); bin != to && from != to; bin = Math.floorMod(bin + step, BINS))
            mark(ranges, bin, m);
    }

    private static void mark(float[] ranges, int bin, float m) {
        ranges[bin] = Float.isNaN(ranges[bin]) ? m : Math.min(ranges[bin], m);
    }

    private static int bin(double rad) {
        return Math.floorMod((int) Math.round((rad + Math.PI) / STEP_RAD), BINS);
    }
}
