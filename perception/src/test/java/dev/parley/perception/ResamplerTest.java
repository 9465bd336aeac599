package dev.parley.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
    private static final int OUT = 16_000;

    @ParameterizedTest
    @CsvSource({
        "8000, 100",
        "8000, 3300",
        "11025, 4500",
        "22050, 6500",
        "44100, 50",
        "44100, 6500",
        "48000, 1000",
        "48000, 6700",
        "96000, 6700",
        "192000, 6700"
    })
    void keepsTheLevelOfWhatIsBelowTheLowerNyquist(int rateHz, double toneHz) {
        float[] out = resampled(tone(rateHz, toneHz, rateHz), rateHz, 1000);
        assertThat(decibels(Arrays.copyOfRange(out, 4000, 12_000))).isCloseTo(-3.01, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({
        "44100, 8050",
        "44100, 12000",
        "44100, 16000",
        "48000, 8050",
        "48000, 9000",
        "48000, 15900",
        "48000, 23000",
        "192000, 16100",
        "192000, 80000"
    })
    void letsNothingBeyondNyquistComeBackAsSomethingElse(int rateHz, double toneHz) {
        float[] out = resampled(tone(rateHz, toneHz, rateHz), rateHz, 1000);
        assertThat(decibels(Arrays.copyOfRange(out, 4000, 12_000))).isLessThan(-75);
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 11_025, 16_000, 22_050, 44_100, 48_000, 191_999})
    void lastsAsLongAsItsInput(int rateHz) {
        for (int length : new int[] {0, 1, 2, 999, rateHz})
            assertThat(resampled(new float[length], rateHz, 777))
                    .hasSize((int) Math.ceil(length * (double) OUT / rateHz));
    }

    @Test
    void keepsTheTimeOfTheInput() {
        float[] click = new float[48_000];
        click[24_000] = 1;
        float[] out = resampled(click, 48_000, 480);
        int loudest = 0;
        for (int i = 0; i < out.length; i++) if (out[i] > out[loudest]) loudest = i;
        assertThat(loudest).isEqualTo(8000);
    }

    @Test
    void doesNotCareHowTheInputIsCutIntoBlocks() {
        float[] in = tone(44_100, 440, 10_000);
        assertThat(resampled(in, 44_100, 1)).containsExactly(resampled(in, 44_100, 10_000));
        assertThat(resampled(in, 44_100, 441)).containsExactly(resampled(in, 44_100, 10_000));
    }

    @Test
    void changesNothingWhenTheRatesAreEqual() {
        float[] in = tone(OUT, 7900, 5000);
        assertThat(resampled(in, OUT, 160)).containsExactly(in);
    }

    @Test
    void refusesRatesThatNoSoundHas() {
        assertThatThrownBy(() -> new Resampler(0, OUT)).hasMessageContaining("rates of");
        assertThatThrownBy(() -> new Resampler(-44_100, OUT)).hasMessageContaining("rates of");
    }

    private static float[] resampled(float[] in, int rateHz, int block) {
        Resampler resampler = new Resampler(rateHz, OUT).twin();
        float[] out = new float[resampler.mostOutput(in.length) + resampler.mostOutput(0)];
        float[] piece = new float[resampler.mostOutput(block)];
        int length = 0;
        for (int at = 0; at < in.length; at += block) {
            int count = Math.min(block, in.length - at);
            int written = resampler.resample(Arrays.copyOfRange(in, at, at + count), count, piece);
            System.arraycopy(piece, 0, out, length, written);
            length += written;
        }
        int written = resampler.finish(piece);
        System.arraycopy(piece, 0, out, length, written);
        return Arrays.copyOf(out, length + written);
    }

    private static float[] tone(int rateHz, double hz, int length) {
        float[] tone = new float[length];
        for (int i = 0; i < length; i++) tone[i] = (float) Math.sin(2 * Math.PI * hz * i / rateHz);
        return tone;
    }

    private static double decibels(float[] x) {
        double sum = 1e-20;
        for (float s : x) sum += s * s;
        return 10 * Math.log10(sum / x.length);
    }
}
