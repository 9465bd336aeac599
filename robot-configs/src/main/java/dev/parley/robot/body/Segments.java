package dev.parley.robot.body;

/// How far two rods are from each other: the nearest points of two segments (Ericson, *Real-Time Collision
/// Detection*, 5.1.9). Pure; allocates nothing.
final class Segments {
    private static final double POINT = 1e-12;

    private Segments() {}

    /// @param a ends of all rods: x, y, z of the first end, then of the second
    /// @param i index of the first end of the one rod
    /// @param j of the other
    static double distance(double[] a, int i, int j) {
        double ux = a[i + 3] - a[i], uy = a[i + 4] - a[i + 1], uz = a[i + 5] - a[i + 2];
        double vx = a[j + 3] - a[j], vy = a[j + 4] - a[j + 1], vz = a[j + 5] - a[j + 2];
        double wx = a[i] - a[j], wy = a[i + 1] - a[j + 1], wz = a[i + 2] - a[j + 2];
        double uu = ux * ux + uy * uy + uz * uz;
        double vv = vx * vx + vy * vy + vz * vz;
        double uv = ux * vx + uy * vy + uz * vz;
        double uw = ux * wx + uy * wy + uz * wz;
        double vw = vx * wx + vy * wy + vz * wz;
        double across = uu * vv - uv * uv;
        double s = uu < POINT || across < POINT * uu * vv ? 0 : Math.clamp((uv * vw - vv * uw) / across, 0, 1);
        double t = vv < POINT ? 0 : Math.clamp((uv * s + vw) / vv, 0, 1);
        if (uu >= POINT) s = Math.clamp((uv * t - uw) / uu, 0, 1);
        double x = wx + s * ux - t * vx;
        double y = wy + s * uy - t * vy;
        double z = wz + s * uz - t * vz;
        return Math.sqrt(x * x + y * y + z * z);
    }
}
