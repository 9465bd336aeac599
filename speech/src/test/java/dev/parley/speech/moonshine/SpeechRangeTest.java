package dev.parley.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.perception.AudioFrame;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpeechRangeTest {
    /// Half a second of a tone, half a second of none, and so on; noise all the time.
    private static float[] tonesIn(double noise) {
        Random random = new Random(1);
        float[] sound = new float[4 * AudioFrame.RATE_HZ];
        for (int i = 0; i < sound.length; i++) {
            double tone = i / (AudioFrame.RATE_HZ / 2) % 2 == 0 ? Math.sin(0.3 * i) : 0;
            sound[i] = (float) (tone + noise * random.nextGaussian());
        }
        return sound;
    }

    @Test
    void measuresHowFarSpeechStandsOut() {
        assertThat(SpeechRange.db(tonesIn(0.005))).isCloseTo(43, within(1.5));
        assertThat(SpeechRange.db(tonesIn(0.2))).isCloseTo(11.3, within(1.5));
    }

    @Test
    void doesNotTakeAddedSilenceForAQuietRoom() {
        float[] noisy = tonesIn(0.2);
        float[] longer = java.util.Arrays.copyOf(noisy, noisy.length * 2);
        assertThat(SpeechRange.db(longer)).isCloseTo(SpeechRange.db(noisy), within(0.1));
    }

    @Test
    void tellsNothingOfSilence() {
        assertThat(SpeechRange.db(new float[16_000])).isZero();
        assertThat(SpeechRange.db(new float[10])).isZero();
    }
}
