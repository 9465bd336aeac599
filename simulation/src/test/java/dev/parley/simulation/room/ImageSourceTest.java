package dev.parley.simulation.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.robot.Microphones.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageSourceTest {
    private static final Position TALKER = new Position(2, 3, 1.6);
    private static final Position EAR = new Position(4, 2, 1.2);

    @Test
    void directSoundArrivesAfterItsWayAndWeakerByIt() {
        float[] response = new ImageSource(Shoebox.withRt60(6, 5, 3, 0.6), 0.7).responses(TALKER, List.of(EAR))[0];
        double distanceM = Math.sqrt(4 + 1 + 0.16);
        int at = (int) Math.round(distanceM / 343 * 16_000);
        assertThat(response[at]).isCloseTo((float) (1 / distanceM), within(0.1f));
        for (int i = 0; i < at - 20; i++) assertThat(response[i]).isCloseTo(0, within(0.01f));
    }

    @Test
    void aClickConvolvedIsTheResponse() {
        float[] response = new ImageSource(Shoebox.withRt60(6, 5, 3, 0.3), 0.3).responses(TALKER, List.of(EAR))[0];
        assertThat(Convolution.of(new float[] {1}, response)).containsExactly(response, within(1e-5f));
    }
}
