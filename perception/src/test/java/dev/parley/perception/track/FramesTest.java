package dev.parley.perception.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.perception.Direction;
import dev.parley.perception.Posture;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramesTest {
    private static Direction degrees(double azimuth, double elevation) {
        return new Direction(Math.toRadians(azimuth), Math.toRadians(elevation));
    }

    private static Posture posture(double pan, double tilt) {
        return new Posture(Math.toRadians(pan), Math.toRadians(tilt), 0, false);
    }

    /// By hand: a pan adds to the azimuth; a tilt of 30° lifts what is ahead by 30°, lowers what is behind,
    /// and leaves what is exactly at the side. At 45° and tilt 90°, (1, 1, 0)/√2 becomes (0, 1, 1)/√2.
    @ParameterizedTest(name = "{0}, {1} with pan {2} and tilt {3} is {4}, {5}")
    @CsvSource({
        "0, 0, 0, 0, 0, 0",
        "10, 5, 0, 0, 10, 5",
        "0, 0, 30, 0, 30, 0",
        "170, 0, 30, 0, -160, 0",
        "-170, 20, -30, 0, 160, 20",
        "0, 0, 0, 30, 0, 30",
        "180, 0, 0, 30, 180, -30",
        "90, 0, 0, 30, 90, 0",
        "45, 0, 0, 90, 90, 45",
        "0, -30, 0, 30, 0, 0",
        "0, 0, 90, 30, 90, 30",
        "0, 0, 0, -40, 0, -40",
        "90, 0, 45, 30, 135, 0",
        "45, 0, 0, 30, 49.1066, 20.7048"
    })
    void turnsWithTheHead(double az, double el, double pan, double tilt, double baseAz, double baseEl) {
        Direction base = Frames.toBase(degrees(az, el), posture(pan, tilt));
        assertThat(Math.toDegrees(Frames.wrapped(base.azimuthRad() - Math.toRadians(baseAz))))
                .isCloseTo(0, within(1e-3));
        assertThat(Math.toDegrees(base.elevationRad())).isCloseTo(baseEl, within(1e-3));
    }

    @Test
    void comesBackFromTheBase() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            Direction there = degrees(random.nextDouble(-180, 180), random.nextDouble(-80, 80));
            Posture p = posture(random.nextDouble(-180, 180), random.nextDouble(-60, 60));
            Direction back = Frames.toMicrophones(Frames.toBase(there, p), p);
            assertThat(Frames.wrapped(back.azimuthRad() - there.azimuthRad())).isCloseTo(0, within(1e-9));
            assertThat(back.elevationRad()).isCloseTo(there.elevationRad(), within(1e-9));
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"0, 0", "180, 180", "-180, 180", "190, -170", "-190, 170", "720, 0", "540, 180"})
    void anglesStayWithinOneTurn(double degrees, double wrapped) {
        assertThat(Math.toDegrees(Frames.wrapped(Math.toRadians(degrees)))).isCloseTo(wrapped, within(1e-9));
    }
}
