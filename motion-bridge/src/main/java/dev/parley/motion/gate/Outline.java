package dev.parley.motion.gate;

import dev.parley.robot.Zone;
import java.util.List;

/// The edges of a polygon, and when a circle that moves straight first touches one of them. Immutable.
final class Outline {
    /// Out of an edge that it touches it moves by more than 3°, and not along it.
    private static final double AWAY = Math.sin(Math.toRadians(3));

    private final double[] xs;
    private final double[] ys;
    private final double radiusM;

    Outline(Zone zone, double radiusM) {
        List<Zone.Corner> corners = zone.corners();
        xs = corners.stream().mapToDouble(Zone.Corner::xM).toArray();
        ys = corners.stream().mapToDouble(Zone.Corner::yM).toArray();
        this.radiusM = radiusM;
    }

    /// From a point to the nearest edge.
    double distanceM(double px, double py) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            double share = share(px, py, j, i);
            nearest = Math.min(
                    nearest, Math.hypot(px - xs[j] - share * (xs[i] - xs[j]), py - ys[j] - share * (ys[i] - ys[j])));
        }
        return nearest;
    }

    /// Metres that the circle can move before it touches an edge; +∞: it never does. Away from an edge that
    /// it touches already it may move: an edge is convex, so it does not come nearer any more.
    double freeM(double px, double py, double directionRad) {
        double dx = Math.cos(directionRad);
        double dy = Math.sin(directionRad);
        double free = Double.POSITIVE_INFINITY;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) free = Math.min(free, toEdgeM(px, py, dx, dy, j, i));
        return free;
    }

    private double toEdgeM(double px, double py, double dx, double dy, int a, int b) {
        double share = share(px, py, a, b);
        double awayX = px - xs[a] - share * (xs[b] - xs[a]);
        double awayY = py - ys[a] - share * (ys[b] - ys[a]);
        double away = Math.hypot(awayX, awayY);
        if (away < radiusM) return dx * awayX + dy * awayY > AWAY * away ? Double.POSITIVE_INFINITY : 0;
        double toEnds = Math.min(toCornerM(px, py, dx, dy, a), toCornerM(px, py, dx, dy, b));
        return Math.min(toEnds, toSideM(px, py, dx, dy, a, b));
    }

    /// To the line beside the edge, if it is met between the edge's ends.
    private double toSideM(double px, double py, double dx, double dy, int a, int b) {
        double length = Math.hypot(xs[b] - xs[a], ys[b] - ys[a]);
        if (length == 0) return Double.POSITIVE_INFINITY;
        double ex = (xs[b] - xs[a]) / length;
        double ey = (ys[b] - ys[a]) / length;
        double beside = (py - ys[a]) * ex - (px - xs[a]) * ey;
        double nearing = -Math.copySign(1, beside) * (dy * ex - dx * ey);
        if (nearing <= 0) return Double.POSITIVE_INFINITY;
        double t = (Math.abs(beside) - radiusM) / nearing;
        double foot = (px + t * dx - xs[a]) * ex + (py + t * dy - ys[a]) * ey;
        return t >= 0 && foot >= 0 && foot <= length ? t : Double.POSITIVE_INFINITY;
    }

    private double toCornerM(double px, double py, double dx, double dy, int a) {
        double fx = px - xs[a];
        double fy = py - ys[a];
        double b = fx * dx + fy * dy;
        double inside = b * b - (fx * fx + fy * fy - radiusM * radiusM);
        return b < 0 && inside >= 0 ? -b - Math.sqrt(inside) : Double.POSITIVE_INFINITY;
    }

    /// How far along the edge, 0 to 1, the point of it lies that is nearest.
    private double share(double px, double py, int a, int b) {
        double ex = xs[b] - xs[a];
        double ey = ys[b] - ys[a];
        double square = ex * ex + ey * ey;
        return square == 0 ? 0 : Math.clamp(((px - xs[a]) * ex + (py - ys[a]) * ey) / square, 0, 1);
    }
}
