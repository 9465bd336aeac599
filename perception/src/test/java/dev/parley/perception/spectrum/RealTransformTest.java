package dev.parley.perception.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.jtransforms.fft.FloatFFT_1D;
import org.junit.jupiter.api.Test;

class RealTransformTest {
    private final RealTransform transform = new RealTransform();
    private final float[] samples = samples();

    private static float[] samples() {
        Random random = new Random(11);
        float[] samples = new float[RealTransform.LENGTH];
        for (int i = 0; i < samples.length; i++) samples[i] = (float) random.nextGaussian();
        return samples;
    }

    @Test
    void isWhatJTransformsComputes() {
        float[] expected = samples.clone();
        new FloatFFT_1D(RealTransform.LENGTH).realForward(expected);
        float[] spectrum = samples.clone();
        transform.forward(spectrum);
        for (int i = 0; i < spectrum.length; i++) assertThat(spectrum[i]).isCloseTo(expected[i], within(1e-4f));
    }

    @Test
    void comesBack() {
        float[] there = samples.clone();
        transform.forward(there);
        transform.inverse(there);
        for (int i = 0; i < there.length; i++) assertThat(there[i]).isCloseTo(samples[i], within(1e-5f));
    }
}
