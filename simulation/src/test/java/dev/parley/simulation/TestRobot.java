package dev.parley.simulation;

import dev.parley.robot.Base;
import dev.parley.robot.Base.TwistType;
import dev.parley.robot.Battery;
import dev.parley.robot.Imu;
import dev.parley.robot.Joint;
import dev.parley.robot.Microphones;
import dev.parley.robot.Microphones.Position;
import dev.parley.robot.People;
import dev.parley.robot.Recognition;
import dev.parley.robot.Robot;
import dev.parley.robot.RosTopics;
import dev.parley.robot.Voice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A small robot for the tests: 0.3 m radius, a head and an arm, two microphones 0.2 m apart.
public final class TestRobot {
    private TestRobot() {}

    public static Base base(boolean holonomic, TwistType type) {
        return new Base("/cmd_vel", type, "/odom", "/scan", "", "base_link", holonomic, 0.6, 1.0, 0.5, 1.0, 0.3, 0.5);
    }

    public static Robot driving(boolean holonomic) {
        return with(Optional.of(base(holonomic, TwistType.TWIST)));
    }

    /// With an imu, a bumper and a battery.
    public static Robot feeling() {
        Base b = base(true, TwistType.TWIST);
        Base feels = new Base(
                b.topic(),
                b.type(),
                b.odometry(),
                b.scan(),
                b.goal(),
                b.frame(),
                b.holonomic(),
                b.maxLinearMps(),
                b.maxAngularRadps(),
                b.maxAccelMps2(),
                b.maxAngularAccelRadps2(),
                b.radiusM(),
                b.keepClearM(),
                b.scanFrom(),
                b.maxJerkMps3(),
                b.slowWithinM(),
                Optional.of(new Imu("/imu", 0.2)),
                "/bumper");
        return with(Optional.of(feels), Optional.of(new Battery("/battery_state", 0.1, Optional.empty())));
    }

    public static Robot with(Optional<Base> base) {
        return with(base, Optional.empty());
    }

    private static Robot with(Optional<Base> base, Optional<Battery> battery) {
        Map<String, Joint> joints = new LinkedHashMap<>();
        joints.put("head_pan", new Joint("head_controller", -1.5, 1.5, 2));
        joints.put("head_tilt", new Joint("head_controller", -0.5, 0.5, 2));
        joints.put("elbow", new Joint("arm_controller", 0.2, 2.0, 1));
        return new Robot(
                "test",
                "en",
                new Microphones(16_000, "base_link", List.of(new Position(0, 0.1, 0), new Position(0, -0.1, 0))),
                RosTopics.STANDARD,
                List.of(),
                Optional.empty(),
                8,
                List.of("stop"),
                Recognition.STANDARD,
                new Voice("none", ""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                base,
                joints,
                Map.of(),
                Map.of(),
                Map.of(),
                new People(Map.of("visitor", Set.of()), "visitor"),
                Map.of(),
                Map.of(),
                battery,
                Map.of(),
                Map.of());
    }
}
