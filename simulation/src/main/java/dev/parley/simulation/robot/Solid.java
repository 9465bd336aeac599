package dev.parley.simulation.robot;

/// Something that stands in the way, seen from above. Immutable.
public sealed interface Solid {
    /// What people call it.
    String name();

    /// How far a ray travels before it meets this: +∞ when it never does, 0 from inside.
    ///
    /// @param dx with `dy`, the ray's direction, of length 1
    double rayM(double xM, double yM, double dx, double dy);

    /// How far a point is from it; 0 inside.
    double distanceM(double xM, double yM);

    /// A thin straight wall between two points.
    record Wall(String name, double x1M, double y1M, double x2M, double y2M) implements Solid {
        @Override
        public double rayM(double xM, double yM, double dx, double dy) {
            double ex = x2M - x1M;
            double ey = y2M - y1M;
            double cross = dx * ey - dy * ex;
            if (cross == 0) return Double.POSITIVE_INFINITY;
            double along = ((x1M - xM) * ey - (y1M - yM) * ex) / cross;
            double onWall = ((x1M - xM) * dy - (y1M - yM) * dx) / cross;
            return along >= 0 && onWall >= 0 && onWall <= 1 ? along : Double.POSITIVE_INFINITY;
        }

        @Override
        public double distanceM(double xM, double yM) {
            double ex = x2M - x1M;
            double ey = y2M - y1M;
            double t = Math.clamp(((xM - x1M) * ex + (yM - y1M) * ey) / (ex * ex + ey * ey), 0, 1);
            return Math.hypot(xM - x1M - t * ex, yM - y1M - t * ey);
        }
    }

    /// A rectangle around a centre, its length along the heading.
    record Box(String name, double xM, double yM, double headingRad, double lengthM, double widthM) implements Solid {
        @Override
        public double rayM(double fromXM, double fromYM, double dx, double dy) {
            double c = Math.cos(headingRad);
            double s = Math.sin(headingRad);
            double px = c * (fromXM - xM) + s * (fromYM - yM);
            double py = c * (fromYM - yM) - s * (fromXM - xM);
            return slabs(px, py, c * dx + s * dy, c * dy - s * dx);
        }

        /// The slab method (Kay and Kajiya, 1986) in the box's own frame.
        private double slabs(double px, double py, double dx, double dy) {
            double halfLength = lengthM / 2;
            double halfWidth = widthM / 2;
            if (dx == 0 && Math.abs(px) > halfLength || dy == 0 && Math.abs(py) > halfWidth)
                return Double.POSITIVE_INFINITY;
            double enterX = dx == 0 ? Double.NEGATIVE_INFINITY : (-Math.signum(dx) * halfLength - px) / dx;
            double leaveX = dx == 0 ? Double.POSITIVE_INFINITY : (Math.signum(dx) * halfLength - px) / dx;
            double enterY = dy == 0 ? Double.NEGATIVE_INFINITY : (-Math.signum(dy) * halfWidth - py) / dy;
            double leaveY = dy == 0 ? Double.POSITIVE_INFINITY : (Math.signum(dy) * halfWidth - py) / dy;
            double enter = Math.max(enterX, enterY);
            double leave = Math.min(leaveX, leaveY);
            return leave < 0 || enter > leave ? Double.POSITIVE_INFINITY : Math.max(enter, 0);
        }

        @Override
        public double distanceM(double fromXM, double fromYM) {
            double c = Math.cos(headingRad);
            double s = Math.sin(headingRad);
            double px = Math.abs(c * (fromXM - xM) + s * (fromYM - yM)) - lengthM / 2;
            double py = Math.abs(c * (fromYM - yM) - s * (fromXM - xM)) - widthM / 2;
            return Math.hypot(Math.max(px, 0), Math.max(py, 0));
        }
    }

    /// A round post.
    record Cylinder(String name, double xM, double yM, double radiusM) implements Solid {
        @Override
        public double rayM(double fromXM, double fromYM, double dx, double dy) {
            double px = xM - fromXM;
            double py = yM - fromYM;
            double along = px * dx + py * dy;
            double outside = px * px + py * py - radiusM * radiusM;
            double reach = along * along - outside;
            if (outside <= 0) return 0;
            return along < 0 || reach < 0 ? Double.POSITIVE_INFINITY : along - Math.sqrt(reach);
        }

        @Override
        public double distanceM(double fromXM, double fromYM) {
            return Math.max(0, Math.hypot(fromXM - xM, fromYM - yM) - radiusM);
        }
    }
}
