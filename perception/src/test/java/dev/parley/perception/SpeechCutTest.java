package dev.parley.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpeechCutTest {
    @Test
    void keepsTheSpeechAndALittleAround() {
        assertThat(seconds(sound(2, 0, 1.5, 1, 2, 0))).isCloseTo(0.35 + 1.5 + 0.3, within(0.07));
    }

    @Test
    void joinsSpeechOverAShortGap() {
        assertThat(seconds(sound(2, 0, 1, 1, 0.5, 0, 1, 1, 2, 0))).isCloseTo(0.35 + 2.5 + 0.3, within(0.07));
    }

    @Test
    void takesTheLongestOfTwoStretches() {
        assertThat(seconds(sound(1, 0, 0.5, 1, 1.5, 0, 1, 1, 2, 0))).isCloseTo(0.35 + 1 + 0.3, within(0.07));
    }

    @Test
    void returnsAllOfItWhereNothingIsSpeech() {
        float[] quiet = sound(3, 0);
        assertThat(SpeechCut.of(quiet, new LoudIsVoice())).isSameAs(quiet);
    }

    @Test
    void copesWithNothingAtAll() {
        assertThat(SpeechCut.of(new float[0], new LoudIsVoice())).isEmpty();
        assertThat(SpeechCut.of(new float[] {1}, new LoudIsVoice())).hasSize(1);
    }

    private static double seconds(float[] audio) {
        return SpeechCut.of(audio, new LoudIsVoice()).length / 16_000.0;
    }

    /// Pairs of duration in seconds and level.
    private static float[] sound(double... parts) {
        float[] sound = new float[0];
        for (int p = 0; p < parts.length; p += 2) {
            int start = sound.length;
            sound = java.util.Arrays.copyOf(sound, start + (int) (parts[p] * 16_000));
            for (int i = start; i < sound.length; i++) sound[i] = (float) (parts[p + 1] * Math.sin(i * 0.4));
        }
        return sound;
    }
}
