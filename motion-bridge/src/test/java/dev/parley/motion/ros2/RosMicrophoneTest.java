package dev.parley.motion.ros2;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.perception.Timekeeper;
import dev.parley.robot.Microphones;
import dev.parley.robot.Microphones.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosMicrophoneTest {
    @Test
    void saysWhatToAddToARobotFileWithoutATopic() {
        Microphones microphones = new Microphones(16_000, "head_mics", List.of(new Position(0, 0, 0)));
        assertThatThrownBy(() ->
                        RosMicrophone.open(microphones, new Ros2.Domain(177, true), Timekeeper.standingStillAt(0)))
                .isInstanceOf(Ros2Fault.class)
                .hasMessageContaining("add, for example, ros: {topic: /audio, type: audio_data} to microphones");
    }
}
