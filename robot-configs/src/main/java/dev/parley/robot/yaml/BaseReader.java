package dev.parley.robot.yaml;

import dev.parley.robot.Base;
import dev.parley.robot.Imu;
import dev.parley.robot.LaserMount;
import java.util.List;
import java.util.Optional;

/// `base: {topic: /cmd_vel, type: twist_stamped, drive: holonomic, max_linear_mps: 0.6, …}`
final class BaseReader {
    /// What a file that does not say is taken to mean: rather too careful than too bold.
    private static final double GENTLE_RADPS2 = 1.0;

    private static final double WIDE_M = 0.4;

    private BaseReader() {}

    /// Until the file has been mended.
    private static final Base SOME =
            new Base("/cmd_vel", Base.TwistType.TWIST, "/odom", "/scan", "", "base_link", true, 1, 1, 1, 1, 1, 1);

    static Base read(Section s) {
        s.only(
                "topic",
                "type",
                "odometry",
                "scan",
                "scan_from",
                "goal",
                "navigate",
                "frame",
                "drive",
                "max_linear_mps",
                "max_angular_radps",
                "max_accel_mps2",
                "max_angular_accel_radps2",
                "radius_m",
                "keep_clear_m",
                "max_jerk_mps3",
                "slow_within_m",
                "imu",
                "bumper");
        return s.build(() -> new Base(
                        s.text("topic", "a topic such as /cmd_vel"),
                        either(s, "type", "twist_stamped", "twist")
                                ? Base.TwistType.TWIST_STAMPED
                                : Base.TwistType.TWIST,
                        s.textOr("odometry", "/odom"),
                        s.textOr("scan", "/scan"),
                        s.textOr("goal", ""),
                        s.textOr("frame", "base_link"),
                        either(s, "drive", "holonomic", "differential"),
                        s.number("max_linear_mps"),
                        s.number("max_angular_radps"),
                        s.number("max_accel_mps2"),
                        s.numberOr("max_angular_accel_radps2", GENTLE_RADPS2),
                        s.numberOr("radius_m", WIDE_M),
                        s.number("keep_clear_m"),
                        s.maybe("scan_from").map(BaseReader::mount).orElse(LaserMount.CENTRE),
                        s.maybe("max_jerk_mps3")
                                .map(Value::number)
                                .orElseGet(() -> Base.JERK_OF_ACCEL * s.number("max_accel_mps2")),
                        s.numberOr("slow_within_m", Base.SLOW_WITHIN_M),
                        s.maybe("imu").flatMap(v -> imu(v.section())),
                        s.textOr("bumper", ""),
                        s.textOr("navigate", "")))
                .orElse(SOME);
    }

    private static Optional<Imu> imu(Section s) {
        s.only("topic", "max_tilt");
        double maxTiltRad =
                s.need("max_tilt", "an angle such as 15deg").map(Angle::rad).orElse(0.0);
        return s.build(() -> new Imu(s.textOr("topic", "/imu"), maxTiltRad));
    }

    private static LaserMount mount(Value v) {
        List<Value> xyh = v.items();
        if (xyh.size() != 3)
            return v.isList()
                    ? v.wrong("[x, y, heading] of the laser on the base, such as [0.2, 0, 0deg]", LaserMount.CENTRE)
                    : LaserMount.CENTRE;
        return v.findings()
                .build(
                        v.path(),
                        () -> new LaserMount(xyh.get(0).number(), xyh.get(1).number(), Angle.rad(xyh.get(2))))
                .orElse(LaserMount.CENTRE);
    }

    /// Whether a key says the first of two words; the second is what is meant when it is not there.
    /// Anything else is noted.
    private static boolean either(Section s, String key, String first, String second) {
        String expected = first + " or " + second;
        return s.maybe(key)
                .map(v -> v.is(first) || !v.is(second) && v.wrong(expected, false))
                .orElse(false);
    }
}
