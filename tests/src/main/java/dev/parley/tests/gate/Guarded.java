package dev.parley.tests.gate;

import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The robot of the demonstration with everything a file can say about where and when it may move: in the hall there is
/// a closed store in front of the loading dock and a slow aisle across the hall.
public final class Guarded {
    static final double LEAST_CHARGE = 0.2;
    static final String CHARGER = "charging station";
    static final double MOST_TILT_RAD = Math.toRadians(10);
    static final double SLOW_MPS = 0.25;
    /// x from, x to, y from, y to.
    static final double[] STORE = {5, 7, -1.5, 0.4};

    static final double[] AISLE = {2, 3, -3.9, 3.9};

    private Guarded() {}

    public static Robot robot() {
        try (InputStream in = Guarded.class.getResourceAsStream("/robots/parley-one.yaml")) {
            return RobotFile.read("guarded.yaml", with(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String with(String file) {
        return file.replace(
                        "  radius_m: 0.3",
                        "  imu: {max_tilt: 10deg}\n  bumper: /bumper\n  max_jerk_mps3: 2\n  radius_m: 0.3")
                .replace(
                        "places:",
                        "zones:\n  store: {corners_m: %s, keep_out: true}\n  aisle: {corners_m: %s, max_mps: %s}\n"
                                        .formatted(corners(STORE), corners(AISLE), SLOW_MPS)
                                + "battery: {min_battery: %s, charger: %s}\nplaces:".formatted(LEAST_CHARGE, CHARGER));
    }

    private static String corners(double[] b) {
        return "[[%s, %s], [%s, %s], [%s, %s], [%s, %s]]".formatted(b[0], b[2], b[1], b[2], b[1], b[3], b[0], b[3]);
    }

    /// Metres from a point to such a box; 0 inside.
    static double distanceM(double[] box, double x, double y) {
        return Math.hypot(Math.max(0, Math.max(box[0] - x, x - box[1])), Math.max(0, Math.max(box[2] - y, y - box[3])));
    }
}
