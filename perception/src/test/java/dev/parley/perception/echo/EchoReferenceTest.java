package dev.parley.perception.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EchoReferenceTest {
    private static final long FRAME_NANOS = 10_000_000;
    private static final double TONE_HZ = 440;

    private final EchoReference reference = new EchoReference();
    private final float[] frame = new float[160];

    /// A tone from a device that plays in blocks of 10 ms, 40 ms ahead, with coarse stamps, while frames
    /// are read.
    ///
    /// @return the largest difference from the tone as it truly left, over the last second, up to its phase
    private double played(int rateHz, double partsPerMillion, double jitterNanos, int seconds) {
        Random random = new Random(3);
        double blockNanos = FRAME_NANOS / (1 + partsPerMillion * 1e-6);
        double toneHz = TONE_HZ * (1 + partsPerMillion * 1e-6);
        float[] block = new float[rateHz / 100];
        int written = 0;
        double re = 0;
        double im = 0;
        double power = 0;
        for (int n = 0; n < seconds * 100; n++) {
            while (written * blockNanos < (n + 4) * (double) FRAME_NANOS) {
                for (int i = 0; i < block.length; i++)
                    block[i] = (float) Math.sin(2 * Math.PI * TONE_HZ * (written * block.length + i) / rateHz);
                reference.accept(block, 0, block.length, rateHz, (long)
                        (written * blockNanos + jitterNanos * random.nextGaussian()));
                written++;
            }
            reference.read((n + 1) * FRAME_NANOS, frame);
            if (n < (seconds - 1) * 100) continue;
            for (int i = 0; i < 160; i++) {
                double phase = 2 * Math.PI * toneHz * (n * 160 + i) / 16_000;
                re += frame[i] * Math.cos(phase);
                im += frame[i] * Math.sin(phase);
                power += frame[i] * frame[i];
            }
        }
        // What is no part of the tone at its true pitch, against all: a wrong ratio spreads it.
        return 1 - 2 * (re * re + im * im) / 16_000 / power;
    }

    @Test
    void givesWhatLeftWhileTheFrameWasHeard() {
        assertThat(played(48_000, 0, 0, 2)).isLessThan(1e-4);
        assertThat(reference.drift()).isCloseTo(0, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-200, 200})
    void followsALoudspeakerWhoseClockRunsDifferently(double partsPerMillion) {
        double strange = played(16_000, partsPerMillion, 300_000, 40);
        assertThat(reference.drift() * 1e6).isCloseTo(partsPerMillion, within(5.0));
        assertThat(strange).isLessThan(1e-3);
    }

    @Test
    void isSilentBeforeAndAfter() {
        float[] sound = new float[1600];
        java.util.Arrays.fill(sound, 0.5f);
        reference.accept(sound, 0, 1600, 16_000, 10 * FRAME_NANOS);
        reference.over();
        reference.read(9 * FRAME_NANOS, frame);
        assertThat(frame).containsOnly(0);
        reference.read(15 * FRAME_NANOS, frame);
        assertThat(frame[80]).isCloseTo(0.5f, within(0.01f));
        reference.read(25 * FRAME_NANOS, frame);
        assertThat(frame).containsOnly(0);
    }
}
