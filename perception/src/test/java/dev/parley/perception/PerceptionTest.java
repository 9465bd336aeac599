package dev.parley.perception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerceptionTest {
    @Test
    void hearsWhatTheFirstMicrophoneHears() {
        Perception perception =
                new Perception(new FirstChannel(), new Endpointer(new LoudIsVoice(), Endpointing.STANDARD));
        List<Utterance> heard = new ArrayList<>();
        for (int i = 1; i <= 100; i++) perception.accept(frame(i, 0.5f, 0f), heard::add);
        perception.flush(heard::add);
        assertThat(heard.getLast().audio()).contains(0.5f).hasSizeGreaterThan(15_000);
        assertThat(perception.turn()).isEqualTo(1);
    }

    @Test
    void hearsNothingOfTheOthers() {
        Perception perception =
                new Perception(new FirstChannel(), new Endpointer(new LoudIsVoice(), Endpointing.STANDARD));
        List<Utterance> heard = new ArrayList<>();
        for (int i = 1; i <= 100; i++) perception.accept(frame(i, 0f, 0.5f), heard::add);
        perception.flush(heard::add);
        assertThat(heard).isEmpty();
    }

    private static AudioFrame frame(int number, float first, float second) {
        float[][] channels = new float[2][AudioFrame.SAMPLES];
        java.util.Arrays.fill(channels[0], first);
        java.util.Arrays.fill(channels[1], second);
        return new AudioFrame(new Stamp(0, number * AudioFrame.NANOS), channels);
    }
}
