package dev.parley.simulation.ros2;

import dev.parley.motion.ros2.Quality;
import dev.parley.motion.ros2.Ros2;
import dev.parley.motion.ros2.Ros2.Publisher;
import dev.parley.robot.Base;
import dev.parley.robot.Robot;
import dev.parley.simulation.robot.SimulatedRobot;
import java.util.Optional;
import sensor_msgs.msg.dds.BatteryState;
import sensor_msgs.msg.dds.Imu;
import std_msgs.msg.dds.Bool;

/// What the robot's file says that it feels beside its surroundings: `Imu`, `BatteryState` and a `Bool` of its bumper.
/// One
/// thread; messages are used again.
final class Feelings {
    private static final long BATTERY_NANOS = 1_000_000_000L;

    private final SimulatedRobot body;
    private final Optional<Publisher<Imu>> imus;
    private final Optional<Publisher<BatteryState>> batteries;
    private final Optional<Publisher<Bool>> bumpers;
    private final Imu imu = new Imu();
    private final BatteryState battery = new BatteryState();
    private final Bool bumper = new Bool();
    private long batteryNanos;

    Feelings(Robot robot, SimulatedRobot body, Ros2 ros) {
        this.body = body;
        imus = robot.base().flatMap(Base::imu).map(i -> ros.publisher(Imu.class, i.topic(), Quality.RELIABLE));
        batteries = robot.battery().map(b -> ros.publisher(BatteryState.class, b.topic(), Quality.RELIABLE));
        bumpers = robot.base()
                .map(Base::bumper)
                .filter(t -> !t.isEmpty())
                .map(t -> ros.publisher(Bool.class, t, Quality.RELIABLE));
        robot.base().ifPresent(b -> imu.getHeader().setFrameId(b.frame()));
    }

    void publish(long unixNanos) {
        imus.ifPresent(p -> {
            Sensors.stamp(imu.getHeader(), unixNanos);
            imu.getOrientation().setYawPitchRoll(body.odometry().headingRad(), body.tiltRad(), 0);
            p.publish(imu);
        });
        bumpers.ifPresent(p -> {
            bumper.setData(body.pressed());
            p.publish(bumper);
        });
        if (unixNanos - batteryNanos >= BATTERY_NANOS) batteries.ifPresent(p -> publishCharge(p, unixNanos));
    }

    private void publishCharge(Publisher<BatteryState> publisher, long unixNanos) {
        batteryNanos = unixNanos;
        Sensors.stamp(battery.getHeader(), unixNanos);
        battery.setPresent(true);
        battery.setPercentage((float) body.chargeShare());
        publisher.publish(battery);
    }
}
