package dev.parley.perception.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.parley.perception.echo.SyntheticRoom;
import dev.parley.perception.webrtc.WebRtcSuppressor.Strength;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WebRtcTest {
    private static final int SECOND = 16_000;

    private final SyntheticRoom room = new SyntheticRoom(2, 7);

    /// Nothing but a missing libpulse is excused.
    @BeforeAll
    static void onlyWhereItsLibrariesAre() {
        try (WebRtcSuppressor _ = new WebRtcSuppressor(Strength.LOW)) {
            // it starts here
        } catch (WebRtcFault e) {
            assumeFalse(e.getMessage().contains("libpulse.so"), e.getMessage());
            throw e;
        }
    }

    @Test
    void takesTheRobotsVoiceOutOfEveryMicrophone() {
        float[] played = room.syllables(3);
        float[][] heard = room.heard(played, 0);
        float[] second = heard[1].clone();
        try (WebRtcCanceller canceller = new WebRtcCanceller(2)) {
            assertThat(SyntheticRoom.lossDb(canceller, heard, played, 2 * SECOND))
                    .isGreaterThan(15);
        }
        assertThat(power(heard[1], 2 * SECOND)).isLessThan(power(second, 2 * SECOND) / 30);
    }

    @Test
    void survivesWhatIsNoSound() {
        float[][] bad = new float[2][SECOND];
        Arrays.fill(bad[0], Float.NaN);
        Arrays.fill(bad[1], Float.POSITIVE_INFINITY);
        try (WebRtcCanceller canceller = new WebRtcCanceller(2)) {
            SyntheticRoom.lossDb(canceller, bad, bad[0].clone(), 0);
        }
        for (float x : bad[0]) assertThat(x).isFinite();
    }

    @Test
    void takesSteadyNoiseAway() {
        Random random = new Random(5);
        float[] frame = new float[160];
        double before = 0;
        double after = 0;
        try (WebRtcSuppressor suppressor = new WebRtcSuppressor(Strength.HIGH)) {
            for (int n = 0; n < 300; n++) {
                for (int i = 0; i < frame.length; i++) frame[i] = 0.05f * (float) random.nextGaussian();
                before += n < 200 ? 0 : power(frame, 0);
                suppressor.suppress(frame);
                after += n < 200 ? 0 : power(frame, 0);
            }
        }
        assertThat(10 * Math.log10(before / after)).isGreaterThan(10);
    }

    private static double power(float[] sound, int from) {
        double sum = 0;
        for (int i = from; i < sound.length; i++) sum += sound[i] * sound[i];
        return sum;
    }
}
