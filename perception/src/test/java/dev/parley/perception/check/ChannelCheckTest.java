package dev.parley.perception.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Stamp;
import dev.parley.perception.check.ChannelReport.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChannelCheckTest {
    private static final int CHANNELS = 4;

    /// Changes one frame of the array.
    private interface Defect {
        void spoil(float[][] channels);
    }

    private static final Defect NONE = _ -> {};

    private final ChannelCheck check = new ChannelCheck(CHANNELS);
    private final List<ChannelReport> reports = new ArrayList<>();
    private final Random random = new Random(3);
    private final float[][] channels = new float[CHANNELS][AudioFrame.SAMPLES];
    private long frames;

    @Test
    void saysNothingOfAnArrayThatIsWell() {
        hear(20, 0.05, NONE);
        hear(20, 0.0005, NONE);
        assertThat(reports).isEmpty();
        assertThat(check.good()).containsOnly(true);
    }

    @Test
    void namesADeadChannelAndTheCureAndItsRecovery() {
        hear(3, 0.05, c -> Arrays.fill(c[2], 0));
        assertThat(reports).extracting(ChannelReport::fault).containsExactly(Fault.DEAD);
        assertThat(reports.getFirst().sentence()).isEqualTo("microphone 3 of 4 is dead: check its cable");
        assertThat(check.good()).containsExactly(true, true, false, true);
        hear(3, 0.05, NONE);
        assertThat(reports).extracting(ChannelReport::fault).containsExactly(Fault.DEAD, Fault.NONE);
        assertThat(check.good()).containsOnly(true);
    }

    @Test
    void findsAChannelThatHearsAlmostNothing() {
        hear(2, 0.05, c -> scale(c[1], 0.003f));
        assertThat(reports).extracting(ChannelReport::fault).containsExactly(Fault.DEAD);
    }

    @Test
    void findsAStuckChannelAndAClippedOne() {
        hear(2, 0.05, c -> {
            Arrays.fill(c[0], 0.3f);
            scale(c[3], 40);
        });
        assertThat(reports).extracting(ChannelReport::channel).containsExactly(0, 3);
        assertThat(reports).extracting(ChannelReport::fault).containsExactly(Fault.STUCK, Fault.CLIPPED);
        assertThat(check.good()).containsExactly(false, true, true, false);
    }

    @Test
    void findsAGainThatIsWrongButNotAfterAMoment() {
        hear(2, 0.05, c -> scale(c[1], 5));
        assertThat(reports).isEmpty();
        hear(2, 0.05, c -> scale(c[1], 5));
        assertThat(reports).extracting(ChannelReport::fault).containsExactly(Fault.GAIN);
    }

    @Test
    void makesNumbersOfWhatIsNoneAndCountsIt() {
        hear(2, 0.05, c -> {
            c[1][7] = Float.NaN;
            c[1][8] = Float.NEGATIVE_INFINITY;
            c[0][9] = 1e30f;
        });
        assertThat(check.badSamples()).isEqualTo(400);
        assertThat(reports).extracting(ChannelReport::fault).containsExactly(Fault.BROKEN);
        for (float[] c : channels) for (float s : c) assertThat(s).isBetween(-1f, 1f);
    }

    @Test
    void goesOnWithAllChannelsWhenAllAreShoutedAt() {
        hear(3, 20, NONE);
        assertThat(reports).hasSize(CHANNELS).allMatch(r -> r.fault() == Fault.CLIPPED);
        assertThat(check.good()).containsOnly(true);
    }

    @Test
    void takesSilenceForAnHourForSilence() {
        for (int i = 0; i < 360_000; i++) check.accept(frame(), reports::add);
        assertThat(reports).isEmpty();
        hear(2, 0.05, NONE);
        assertThat(reports).isEmpty();
    }

    @Test
    void survivesAStormOfSamplesThatAreNoNumbers() {
        hear(5, 0.05, c -> {
            for (float[] channel : c) Arrays.fill(channel, Float.NaN);
        });
        assertThat(reports).hasSize(CHANNELS).allMatch(r -> r.fault() == Fault.BROKEN);
        hear(3, 0.05, NONE);
        assertThat(check.good()).containsOnly(true);
    }

    @Test
    void takesAChannelThatNeverComesForDead() {
        for (int i = 0; i < 300; i++) {
            noise(0.05);
            float[][] fewer = {channels[0], channels[1], channels[2]};
            check.accept(new AudioFrame(new Stamp(0, i), fewer), reports::add);
        }
        assertThat(reports).extracting(ChannelReport::name).containsExactly("microphone 4 of 4");
    }

    @Test
    void namesBothNumbersWhenThereAreTooFewChannels() {
        assertThat(ChannelCheck.miscount(8, 8)).isEmpty();
        assertThat(ChannelCheck.miscount(8, 2).orElseThrow())
                .contains("only 2 channels", "microphones.positions_m", "has 8");
    }

    private void hear(int seconds, double rms, Defect defect) {
        for (int i = 0; i < 100 * seconds; i++) {
            noise(rms);
            defect.spoil(channels);
            check.accept(frame(), reports::add);
        }
    }

    private void noise(double rms) {
        for (float[] c : channels) for (int i = 0; i < c.length; i++) c[i] = (float) (rms * random.nextGaussian());
    }

    private static void scale(float[] channel, float by) {
        for (int i = 0; i < channel.length; i++) channel[i] = Math.max(-1, Math.min(1, by * channel[i]));
    }

    private AudioFrame frame() {
        return new AudioFrame(new Stamp(0, ++frames), channels);
    }
}
