package dev.parley.robot.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.robot.Robot;
import dev.parley.robot.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Zones, tilt, battery, bumper and jerk in a robot's file.
class WhereItMayGoTest {
    private static final String STORE = "zones: {store: {corners_m: [[4, 1], [6, 1], [6, 3], [4, 3]], keep_out: true}}";

    private static Robot robot(String base, String more) {
        return RobotFile.read("zoned.yaml", """
                robot: zoned
                microphones: {rate_hz: 16000, positions_m: [[0, 0, 0]]}
                stop: [stop]
                base: {topic: /cmd_vel, max_linear_mps: 0.6, max_angular_radps: 1, max_accel_mps2: 0.5, keep_clear_m: 0.5%s}
                people: {anyone: [all]}
                places: {dock: [1, 1, 0], gate: [5, 5, 0]}
                actions: {greet: {say: ["hello"], do: {say: "Hello."}}}
                %s
                """.formatted(base, more));
    }

    @Test
    void withoutThemNothingIsClosedAndNothingIsFelt() {
        Robot robot = robot("", "");
        assertThat(robot.zones()).isEmpty();
        assertThat(robot.battery()).isEmpty();
        assertThat(robot.base().get().imu()).isEmpty();
        assertThat(robot.base().get().bumper()).isEmpty();
        assertThat(robot.base().get().maxJerkMps3()).isEqualTo(2);
    }

    @Test
    void readsAClosedZoneAndASlowOne() {
        Robot robot = robot("", STORE + "\n" + "battery: {min_battery: 0.2, charger: dock}");
        Zone store = robot.zones().get("store");
        assertThat(store.keepOut()).isTrue();
        assertThat(store.contains(5, 2)).isTrue();
        assertThat(store.contains(3.9, 2)).isFalse();
        assertThat(robot.battery().get().charger()).hasValue("dock");
        Robot slow = robot("", "zones: {aisle: {corners_m: [[0, 0], [1, 0], [1, 1]], max_mps: 0.2}}");
        assertThat(slow.zones().get("aisle").maxMps()).hasValue(0.2);
    }

    @Test
    void readsWhatTheBaseFeels() {
        var base = robot(", imu: {max_tilt: 12deg}, bumper: /bumper, max_jerk_mps3: 3, slow_within_m: 2", "")
                .base()
                .get();
        assertThat(base.imu().get().topic()).isEqualTo("/imu");
        assertThat(base.imu().get().maxTiltRad()).isCloseTo(Math.toRadians(12), within(1e-9));
        assertThat(base.bumper()).isEqualTo("/bumper");
        assertThat(base.maxJerkMps3()).isEqualTo(3);
        assertThat(base.slowWithinM()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zones: {store: {corners_m: [[4, 1], [6, 1]], keep_out: true}} | zones.store.corners_m: 2 corners",
                "zones: {store: {corners_m: [[4, 1], [6, 1], [6]], keep_out: true}} | zones.store.corners_m[2]: a list",
                "zones: {store: {corners_m: [[4, 1], [6, 1], [6, 3]]}} | either keep_out: true or max_mps",
                "zones: {store: {corners_m: [[4, 1], [6, 1], [6, 3]], keep_out: true, max_mps: 1}} | not both",
                "zones: {store: {corners_m: [[0, 0], [6, 0], [0, 6]], keep_out: true}} | places.dock: in the zone",
                "zones: {s/t: {corners_m: [[4, 1], [6, 1], [6, 3]], keep_out: true}} | zones.s/t",
                "battery: {min_battery: 2} | battery.min_battery: 2",
                "battery: {min_battery: 0.2, charger: moon} | battery.charger: moon",
            })
    void saysWhatIsWrongAndWhere(String wrong, String said) {
        assertThatThrownBy(() -> robot("", wrong)).hasMessageContaining(said);
    }

    @Test
    void refusesATiltThatNoRobotStandsAt() {
        assertThatThrownBy(() -> robot(", imu: {max_tilt: 80deg}", "")).hasMessageContaining("base.imu.max_tilt");
        assertThatThrownBy(() -> robot(", bumper: front", "")).hasMessageContaining("base.bumper");
    }
}
