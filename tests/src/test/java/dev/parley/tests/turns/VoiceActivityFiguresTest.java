package dev.parley.tests.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VoiceActivityFiguresTest {
    @Test
    void aPerfectDetectorHasAnAreaOfOneAndABlindOneOfAHalf() {
        boolean[] speech = {false, true, false, true};
        assertThat(VoiceActivityFigures.area(new double[] {0.1, 0.8, 0.2, 0.9}, speech))
                .isEqualTo(1);
        assertThat(VoiceActivityFigures.area(new double[] {0.9, 0.1, 0.8, 0.2}, speech))
                .isZero();
        assertThat(VoiceActivityFigures.area(new double[4], speech)).isEqualTo(0.5);
    }

    @Test
    void labelsWordsWithTheirShortGapsAndNoPauses() {
        float[] words = new float[3 * Tone.RATE_HZ];
        Tone.ring(words, 8000, 200, 0.5, 20);
        java.util.Arrays.fill(words, 16_000, 17_600, 0);
        java.util.Arrays.fill(words, 24_000, words.length, 0);
        boolean[] speech = LabelledSpeech.of(List.of(words)).speech();
        int labelled = 0;
        for (boolean s : speech) if (s) labelled++;
        assertThat(labelled * 512 / 16_000.0).isCloseTo(1.0, within(0.07));
    }

    @Test
    void mixesAtTheRatioAskedFor() {
        float[] tone = new float[Tone.RATE_HZ];
        Tone.ring(tone, 0, 300, 0.5, 100);
        LabelledSpeech speech = LabelledSpeech.of(List.of(tone));
        float[] noise = Noises.white(speech.clean().length, new Random(1));
        float[] mixed = speech.with(noise, 5);
        for (int i = 0; i < mixed.length; i++) mixed[i] -= speech.clean()[i];
        assertThat(20 * Math.log10(0.05 / Tone.rms(mixed))).isCloseTo(5, within(0.5));
    }
}
