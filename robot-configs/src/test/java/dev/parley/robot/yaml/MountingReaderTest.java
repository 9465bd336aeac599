package dev.parley.robot.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.robot.Mounting;
import dev.parley.robot.OwnNoise;
import org.junit.jupiter.api.Test;

class MountingReaderTest {
    private static Mounting mounting(String keys) {
        return RobotFile.read("tiny.yaml", """
                robot: tiny
                microphones: {rate_hz: 16000, positions_m: [[0, 0, 0]]%s}
                stop: [stop]
                joints: {pan: {lower_rad: -1, upper_rad: 1, max_radps: 1}, tilt: {lower_rad: -1, upper_rad: 1, max_radps: 1}}
                people: {anyone: [all]}
                actions: {greet: {say: ["hello"], do: {say: "Hello."}}}
                """.formatted(keys)).microphones().mounting();
    }

    @Test
    void nothingMovesThemUnlessTheFileSaysSo() {
        assertThat(mounting("")).isEqualTo(Mounting.FIXED);
    }

    @Test
    void namesTheJointsThatCarryThem() {
        Mounting mounting = mounting(", pan_joint: pan, tilt_joint: tilt");
        assertThat(mounting.panJoint()).hasValue("pan");
        assertThat(mounting.tiltJoint()).hasValue("tilt");
    }

    @Test
    void ownNoiseIsAlwaysThereAndSitsOnTheBaseUnlessTheFileSaysOtherwise() {
        OwnNoise fan = mounting(", own_noise: [{azimuth: 180deg, width: 30deg}]")
                .ownNoise()
                .getFirst();
        assertThat(fan.azimuthRad()).isCloseTo(Math.PI, within(1e-9));
        assertThat(fan.widthRad()).isCloseTo(Math.PI / 6, within(1e-9));
        assertThat(fan.when()).isEqualTo(OwnNoise.When.ALWAYS);
        assertThat(fan.turnsWith()).isEqualTo(OwnNoise.Part.BASE);
        OwnNoise neck = mounting(", own_noise: [{azimuth: 0, width: 0.5, when: moving, turns_with: head}]")
                .ownNoise()
                .getFirst();
        assertThat(neck.when()).isEqualTo(OwnNoise.When.MOVING);
        assertThat(neck.turnsWith()).isEqualTo(OwnNoise.Part.HEAD);
    }
}
