package dev.parley.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.motion.Localization.Planar;
import dev.parley.motion.RobotState.Odometry;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LocalizationTest {
    private static final Offset<Double> TINY = within(1e-9);
    private static final long MS = 1_000_000L;
    private static final long SECOND = 1000 * MS;

    private final Localization localization = new Localization();

    private static Odometry at(double x, double y, double heading) {
        return new Odometry(x, y, heading, 0, 0, 0, 0);
    }

    private MapFrame map(double x, double y, double heading, long stamp, Odometry o, long now) {
        return localization
                .map(new Planar(x, y, heading, stamp), false, Optional.of(o), now)
                .orElseThrow();
    }

    @Test
    void odometryThatIsTurnedLiesInTheMap() {
        MapFrame frame = map(1, 2, Math.PI / 2, 1, at(3, 0, 0), 0);
        Odometry there = frame.inMap(at(3, 0, 0.5));
        assertThat(there.xM()).isCloseTo(1, TINY);
        assertThat(there.yM()).isCloseTo(5, TINY);
        assertThat(there.headingRad()).isCloseTo(Math.PI / 2 + 0.5, TINY);
    }

    @Test
    void whatIsToldTwiceOrLateIsNoNews() {
        map(1, 0, 0, 5 * SECOND, at(0, 0, 0), 0);
        for (long stamp : new long[] {5 * SECOND, 4 * SECOND})
            assertThat(localization.map(new Planar(9, 0, 0, stamp), false, Optional.empty(), SECOND))
                    .isEmpty();
        MapFrame anotherClock = map(0.8, 0, 0, -60 * SECOND, at(0, 0, 0), 2 * SECOND);
        assertThat(anotherClock.xM()).isEqualTo(0.8);
    }

    @Test
    void growsOldUnlessItIsForGood() {
        MapFrame frame = map(0, 0, 0, 1, at(0, 0, 0), 0);
        assertThat(frame.fresh(2 * SECOND)).isTrue();
        assertThat(frame.fresh(2 * SECOND + 1)).isFalse();
        MapFrame good = localization
                .map(new Planar(0, 0, 0, 0), true, Optional.empty(), 0)
                .orElseThrow();
        assertThat(good.fresh(9999 * SECOND)).isTrue();
    }

    @Test
    void aCorrectionIsNoJumpButAnotherPlaceIs() {
        Odometry far = at(20, 0, 0);
        MapFrame first = map(0.3, 0, 0, 1, far, SECOND);
        assertThat(first.settled(SECOND)).isTrue();
        MapFrame corrected = map(0, 0, 0.01, 2, far, 2 * SECOND);
        assertThat(corrected.settledNanos()).isEqualTo(first.settledNanos());
        // Seen from the origin next to nothing, from where the robot is a metre.
        MapFrame jumped = map(0, 0, 0.07, 3, far, 3 * SECOND);
        assertThat(jumped.settledNanos()).isEqualTo(3 * SECOND);
        assertThat(jumped.settled(3 * SECOND + 999 * MS)).isFalse();
        assertThat(jumped.settled(4 * SECOND)).isTrue();
    }

    /// Its wheels say 10 % too little; `/tf` has a filter that knows better and comes between two of their messages.
    @Test
    void wheelsAreMeasuredAgainstTheFilterAtTheSameMoment() {
        map(5, 0, 0, 1, at(0, 0, 0), 0);
        Optional<MapFrame> last = Optional.empty();
        for (int i = 0; i <= 50; i++) {
            double real = 0.01 * i;
            last = localization.odometry(at(0.9 * real, 0, 0), 20 * MS * i).or(() -> Optional.empty());
            localization.base(new Planar(real + 0.005, 0, 0, 20 * MS * i + 10 * MS), Optional.of(at(0.9 * real, 0, 0)));
        }
        // The transform of between the last two odometries: 0.495 of the filter, 0.4455 of the wheels.
        assertThat(last.orElseThrow().x(at(0.45, 0, 0))).isCloseTo(5 + 0.495 + 0.0045, within(1e-6));
    }

    @Test
    void aFilterThatIsTheOdometryItselfAddsNothing() {
        map(5, 0, 0, 1, at(0, 0, 0), 0);
        for (int i = 1; i < 200; i++) {
            Odometry o = at(0.01 * i, 0.02 * i, 0.03 * i);
            localization.base(new Planar(o.xM(), o.yM(), o.headingRad(), 20 * MS * i), Optional.of(o));
            MapFrame frame = localization.odometry(o, 20 * MS * i).orElseThrow();
            assertThat(frame.x(o)).isCloseTo(5 + o.xM(), TINY);
            assertThat(frame.headingRad()).isCloseTo(0, TINY);
        }
    }
}
