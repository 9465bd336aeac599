package dev.parley.motion.execute;

import dev.parley.motion.RobotState.Odometry;

/// A way in the odometry frame, from where the robot stood when it began.
///
/// @param directionRad of travel
/// @param bodyRad heading to keep
record StraightLine(double startX, double startY, double directionRad, double bodyRad) {
    static StraightLine from(Odometry o, double headingRad) {
        return new StraightLine(o.xM(), o.yM(), o.headingRad() + headingRad, o.headingRad());
    }

    /// Metres along the way.
    double along(Odometry o) {
        return (o.xM() - startX) * Math.cos(directionRad) + (o.yM() - startY) * Math.sin(directionRad);
    }

    /// Metres to the left of the way.
    double beside(Odometry o) {
        return (o.yM() - startY) * Math.cos(directionRad) - (o.xM() - startX) * Math.sin(directionRad);
    }

    /// How far the body has turned to the left of the heading it should keep.
    double askew(Odometry o) {
        return Angles.wrap(o.headingRad() - bodyRad);
    }
}
