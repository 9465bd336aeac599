package dev.parley.perception.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.spectrum.Synthesis;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Held to the transform as it is written in a book.
class PastSpectraTest {
    private static final int HOP = AudioFrame.SAMPLES;
    private static final int FRAMES = 40;
    private static final int LENGTH = PastSpectra.LENGTH;

    private final float[] sound = noise(5);

    private static float[] noise(int seed) {
        Random random = new Random(seed);
        float[] noise = new float[FRAMES * HOP];
        for (int i = 0; i < noise.length; i++) noise[i] = (float) (0.1 * random.nextGaussian());
        return noise;
    }

    private static void accept(PastSpectra spectra, int frame, float[]... channels) {
        float[][] now = new float[channels.length][HOP];
        for (int m = 0; m < now.length; m++) System.arraycopy(channels[m], frame * HOP, now[m], 0, HOP);
        spectra.accept(now);
    }

    private static float[] back(float[] sound) {
        PastSpectra spectra = new PastSpectra(1);
        float[] all = new float[sound.length];
        float[] frame = new float[HOP];
        for (int t = 0; t < FRAMES; t++) {
            accept(spectra, t, sound);
            spectra.sound(spectra.re[0], spectra.im[0], frame);
            System.arraycopy(frame, 0, all, t * HOP, HOP);
        }
        return all;
    }

    /// Rises over 48 ms and falls over 16 ms.
    private static double window(int i) {
        return i < 768 ? Math.sin(Math.PI / 2 * (i + 0.5) / 768) : Math.cos(Math.PI / 2 * (i - 768 + 0.5) / 256);
    }

    @Test
    void givesBackWhatCameIn() {
        float[] out = back(sound);
        for (int i = LENGTH; i < out.length; i++)
            assertThat(out[i]).isCloseTo(sound[i - Synthesis.DELAY], within(1e-5f));
    }

    @Test
    void isTheTransformOfTheLast64Milliseconds() {
        PastSpectra spectra = new PastSpectra(2);
        float[] other = noise(6);
        for (int t = 0; t < 20; t++) accept(spectra, t, other, sound);
        for (int k = 0; k < PastSpectra.BINS; k += 37) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < LENGTH; i++) {
                double x = sound[20 * HOP - LENGTH + i] * window(i);
                re += x * Math.cos(2 * Math.PI * k * i / LENGTH);
                im -= x * Math.sin(2 * Math.PI * k * i / LENGTH);
            }
            assertThat(spectra.re[1][k]).isCloseTo((float) re, within(1e-4f));
            assertThat(spectra.im[1][k]).isCloseTo((float) im, within(1e-4f));
        }
    }

    @Test
    void letsNothingOutBeforeItCameIn() {
        float[] click = new float[FRAMES * HOP];
        click[10 * HOP] = 1;
        float[] out = back(click);
        for (int i = 0; i < 10 * HOP + Synthesis.DELAY; i++) assertThat(out[i]).isCloseTo(0, within(1e-6f));
        assertThat(out[10 * HOP + Synthesis.DELAY]).isCloseTo(1, within(1e-5f));
    }

    @Test
    void forgetsWhatIsNoNumberAfter64Milliseconds() {
        float[] broken = sound.clone();
        broken[5 * HOP] = Float.NaN;
        PastSpectra spectra = new PastSpectra(2);
        for (int t = 0; t < 6; t++) accept(spectra, t, broken, sound);
        assertThat(spectra.re[0][100]).isNaN();
        assertThat(Float.isFinite(spectra.re[1][100])).isTrue();
        for (int t = 6; t < 12; t++) accept(spectra, t, broken, sound);
        for (float x : spectra.re[0]) assertThat(Float.isFinite(x)).isTrue();
    }

    @Test
    void isSilentInSilence() {
        assertThat(back(new float[FRAMES * HOP])).containsOnly(0f);
    }
}
