package dev.parley.perception.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SynthesisTest {
    @Test
    void anUnchangedSpectrumComesBackAsTheSameSound() {
        float[] sound = noise(3200);
        float[] back = new float[sound.length];
        Analysis analysis = new Analysis(1);
        Synthesis synthesis = new Synthesis();
        float[] frame = new float[160];
        for (int at = 0; at < sound.length; at += 160) {
            System.arraycopy(sound, at, frame, 0, 160);
            Spectrum spectrum = analysis.accept(new float[][] {frame});
            synthesis.accept(spectrum.re()[0], spectrum.im()[0], frame);
            System.arraycopy(frame, 0, back, at, 160);
        }
        for (int i = Synthesis.DELAY; i < sound.length; i++)
            assertThat(back[i]).isCloseTo(sound[i - Synthesis.DELAY], within(1e-5f));
    }

    @Test
    void aToneLiesInItsBin() {
        Analysis analysis = new Analysis(1);
        Spectrum spectrum = Spectrum.of(1);
        for (int f = 0; f < 10; f++) {
            float[] frame = new float[160];
            for (int i = 0; i < 160; i++) frame[i] = (float) Math.cos(2 * Math.PI * 1000 * (f * 160 + i) / 16_000);
            spectrum = analysis.accept(new float[][] {frame});
        }
        int loudest = 0;
        for (int k = 0; k < Spectrum.BINS; k++) if (power(spectrum, k) > power(spectrum, loudest)) loudest = k;
        assertThat(loudest * Spectrum.HZ_PER_BIN).isEqualTo(1000);
    }

    private static double power(Spectrum s, int k) {
        return Math.hypot(s.re()[0][k], s.im()[0][k]);
    }

    private static float[] noise(int length) {
        Random random = new Random(1);
        float[] noise = new float[length];
        for (int i = 0; i < length; i++) noise[i] = random.nextFloat(-1, 1);
        return noise;
    }
}
