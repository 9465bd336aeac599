package dev.parley.robot;

/// A direction from which the robot hears itself: a fan, the motors of a shoulder. No voice is looked for
/// there.
///
/// @param azimuthRad of its middle: 0 ahead, counter-clockwise
/// @param widthRad from edge to edge
/// @param turnsWith what of the robot it sits on, and what its azimuth is seen from
public record OwnNoise(double azimuthRad, double widthRad, When when, Part turnsWith) {
    /// Seldom more than this is noise and not people.
    private static final double WIDEST_RAD = Math.PI;

    private static final double NARROWEST_RAD = Math.toRadians(1);

    /// When it is heard.
    public enum When {
        ALWAYS,
        /// While any motor runs.
        MOVING
    }

    /// A part of the robot that turns as a whole.
    public enum Part {
        BASE,
        /// What carries the microphones.
        HEAD
    }

    public OwnNoise {
        new Checks()
                .range("azimuth", azimuthRad, -2 * Math.PI, 2 * Math.PI)
                .that(
                        widthRad >= NARROWEST_RAD && widthRad <= WIDEST_RAD,
                        "width",
                        Math.round(Math.toDegrees(widthRad)) + " degrees",
                        "1deg to 180deg")
                .done();
    }
}
