package dev.parley.motion.ros2;

import dev.parley.motion.RobotState.Charge;
import dev.parley.motion.RobotState.Odometry;
import dev.parley.motion.RobotState.Scan;
import dev.parley.motion.RobotState.Tilt;
import dev.parley.motion.RobotState.Touch;

/// Reads the sensor messages of a robot. Whatever is malformed or not finite throws an
/// [IllegalArgumentException] or a [java.nio.BufferUnderflowException]; it is counted and dropped, and the
/// state grows stale instead of wrong.
final class Incoming {
    static final String ODOMETRY = "nav_msgs::msg::dds_::Odometry_";
    static final String JOINTS = "sensor_msgs::msg::dds_::JointState_";
    static final String SCAN = "sensor_msgs::msg::dds_::LaserScan_";
    static final String IMU = "sensor_msgs::msg::dds_::Imu_";
    static final String BATTERY = "sensor_msgs::msg::dds_::BatteryState_";
    static final String TOUCH = "std_msgs::msg::dds_::Bool_";
    static final int ODOMETRY_BYTES = 2048;
    static final int JOINTS_BYTES = 65_536;
    static final int SCAN_BYTES = LaserScanType.MOST_BYTES;
    static final int IMU_BYTES = 1024;
    static final int BATTERY_BYTES = 65_536;
    static final int TOUCH_BYTES = 16;
    private static final int MOST_JOINTS = 256;
    private static final int LONGEST_NAME = 255;
    private static final int COVARIANCE_BYTES = 36 * Double.BYTES;
    /// Voltage, temperature, current, charge, capacity and design capacity come first.
    private static final int BEFORE_SHARE = 6;
    private static final double FARTHEST_M = 1e6;
    private static final double FASTEST = 1e3;

    private Incoming() {}

    /// @param stampNanos of the sender's clock
    record Stamped(Odometry odometry, long stampNanos) {}

    static Stamped odometry(CdrReader in, long nowNanos) {
        long stamp = in.stampNanos();
        in.skipString(LONGEST_NAME);
        in.skipString(LONGEST_NAME);
        double x = within(in.float64(), FARTHEST_M);
        double y = within(in.float64(), FARTHEST_M);
        in.float64();
        double heading = heading(in.float64(), in.float64(), in.float64(), in.float64());
        in.skip(COVARIANCE_BYTES);
        double vx = within(in.float64(), FASTEST);
        double vy = within(in.float64(), FASTEST);
        in.skip(3 * Double.BYTES);
        double yaw = within(in.float64(), FASTEST);
        return new Stamped(new Odometry(x, y, heading, vx, vy, yaw, nowNanos), stamp);
    }

    /// Hands over each joint's name and position.
    static void joints(CdrReader in, JointPositions positions, long nowNanos) {
        in.skipHeader();
        int count = in.unsigned(MOST_JOINTS);
        String[] names = new String[count];
        for (int i = 0; i < count; i++) names[i] = in.string(LONGEST_NAME);
        if (in.unsigned(MOST_JOINTS) != count) throw new IllegalArgumentException("as many positions as names");
        double[] rad = new double[count];
        for (int i = 0; i < count; i++) rad[i] = within(in.float64(), FASTEST);
        for (int i = 0; i < count; i++) positions.heard(names[i], rad[i], nowNanos);
    }

    static Scan scan(CdrReader in, long nowNanos) {
        in.skipHeader();
        double angleMin = within(in.float32(), 4 * Math.PI);
        in.float32();
        double step = within(in.float32(), Math.PI);
        in.skip(2 * Float.BYTES);
        double least = within(in.float32(), FASTEST);
        double most = within(in.float32(), FASTEST);
        float[] ranges = new float[in.unsigned(LaserScanType.MOST_RANGES)];
        for (int i = 0; i < ranges.length; i++) ranges[i] = in.float32();
        if (step == 0 || least < 0 || most <= least) throw new IllegalArgumentException("a scan that can be measured");
        return new Scan(angleMin, step, least, most, ranges, nowNanos);
    }

    /// How far the sensor's z axis leans away from upright. A message whose orientation is marked as unknown
    /// (the first of its covariances is -1) tells nothing of that.
    static Tilt tilt(CdrReader in, long nowNanos) {
        in.skipHeader();
        double rad = tiltRad(in.float64(), in.float64(), in.float64(), in.float64());
        if (in.float64() == -1) throw new IllegalArgumentException("an orientation");
        return new Tilt(rad, nowNanos);
    }

    /// The share of the whole charge; a battery that does not measure it says NaN.
    static Charge charge(CdrReader in, long nowNanos) {
        in.skipHeader();
        for (int i = 0; i < BEFORE_SHARE; i++) in.float32();
        double share = in.float32();
        if (!(share >= 0 && share <= 1)) throw new IllegalArgumentException("a share from 0 to 1");
        return new Charge(share, nowNanos);
    }

    static Touch touch(CdrReader in, long nowNanos) {
        return new Touch(in.int8() != 0, nowNanos);
    }

    /// How far a unit quaternion turns the z axis away from upright.
    static double tiltRad(double x, double y, double z, double w) {
        double norm = unit(x, y, z, w);
        return Math.acos(Math.clamp(1 - 2 * (x * x + y * y) / norm, -1, 1));
    }

    /// Yaw of a unit quaternion (REP-103).
    static double heading(double x, double y, double z, double w) {
        double norm = unit(x, y, z, w);
        return Math.atan2(2 * (w * z + x * y), norm - 2 * (y * y + z * z));
    }

    private static double unit(double x, double y, double z, double w) {
        double norm = x * x + y * y + z * z + w * w;
        if (!(norm > 0.9 && norm < 1.1)) throw new IllegalArgumentException("a unit quaternion");
        return norm;
    }

    static double within(double value, double most) {
        if (!(Math.abs(value) <= most)) throw new IllegalArgumentException("a number that makes sense");
        return value;
    }
}
