package dev.parley.perception.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.perception.Allocation;
import dev.parley.perception.AudioFault;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.ManualTime;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkSourceTest {
    private static final int[] BOTH = {0, 1};
    private static final int PER_MINUTE = 6000;

    private final AudioFrame frame = new AudioFrame(2);

    private static NetworkSource from(Sender sender) {
        NetworkSource source = new NetworkSource("/audio", BOTH, sender);
        sender.to(source);
        return source;
    }

    /// How long after its capture the last sample of the frame was handed out.
    private double delayS(Sender sender) {
        double phase = Math.atan2(frame.channels()[0][159], frame.channels()[1][159]);
        double capturedS = phase / (2 * Math.PI) * Sender.PERIOD_S;
        double delay = (sender.nowNanos() * 1e-9 - capturedS) % Sender.PERIOD_S;
        return delay < -1 ? delay + Sender.PERIOD_S : delay;
    }

    private DoubleSummaryStatistics delays(NetworkSource source, Sender sender, int frames) {
        DoubleSummaryStatistics delays = new DoubleSummaryStatistics();
        for (int i = 0; i < frames; i++) {
            assertThat(source.read(frame)).isTrue();
            delays.accept(delayS(sender));
        }
        return delays;
    }

    @ParameterizedTest
    @CsvSource({"200, 16000, 512", "-200, 16000, 512", "-200, 16000, 160", "200, 16000, 800"})
    void theDelayNeitherGrowsNorShrinksWhenTheClocksDiffer(int ppm, int rateHz, int block) {
        Sender sender = new Sender(rateHz, block, ppm, captured -> captured);
        NetworkSource source = from(sender);
        delays(source, sender, 4 * PER_MINUTE);
        double before = delays(source, sender, PER_MINUTE).getAverage();
        delays(source, sender, 2 * PER_MINUTE);
        DoubleSummaryStatistics after = delays(source, sender, PER_MINUTE);
        assertThat(after.getAverage()).isCloseTo(before, within(0.0005));
        assertThat(after.getMax() - after.getMin()).isLessThan(0.001);
        assertThat(after.getMax()).isLessThan((double) block / rateHz + 0.030);
    }

    @Test
    void framesComeEvenlyFromBlocksThatComeUnevenly() {
        Sender sender = new Sender(16_000, 512, 50, captured -> captured + new Random(captured).nextInt(9_000_000));
        NetworkSource source = from(sender);
        delays(source, sender, PER_MINUTE);
        long before = sender.nowNanos();
        for (int i = 1; i <= PER_MINUTE; i++) {
            source.read(frame);
            assertThat(sender.nowNanos()).isEqualTo(before + i * AudioFrame.NANOS);
        }
    }

    @Test
    void afterAStallItCatchesUpAndTheDelayIsAsBefore() {
        // Every 20 s, what is captured during 300 ms comes at their end.
        long stall = 300_000_000L, every = 20_000_000_000L;
        Sender sender = new Sender(
                16_000, 320, 0, captured -> captured % every < stall ? captured - captured % every + stall : captured);
        NetworkSource source = from(sender);
        // Until it has learnt how uneven this network is.
        delays(source, sender, 5 * PER_MINUTE);
        double average = delays(source, sender, PER_MINUTE).getAverage();
        assertThat(average).isLessThan(0.2);
        delays(source, sender, 2 * PER_MINUTE);
        assertThat(delays(source, sender, PER_MINUTE).getAverage()).isCloseTo(average, within(0.01));
    }

    @Test
    void theTimeOfCaptureIsTheTimeOfArrivalAndRises() {
        Sender sender = new Sender(16_000, 512, 200, captured -> captured);
        NetworkSource source = from(sender);
        long last = 0;
        for (int i = 0; i < PER_MINUTE; i++) {
            source.read(frame);
            assertThat(frame.capturedNanos()).isGreaterThan(last).isLessThanOrEqualTo(sender.nowNanos());
            last = frame.capturedNanos();
        }
        double trueNanos = sender.nowNanos() - delayS(sender) * 1e9;
        assertThat((double) last).isCloseTo(trueNanos, within(15e6));
    }

    @Test
    void aSenderThatStopsIsReportedOnceAndHeardAgainWhenItGoesOn() {
        Sender sender = new Sender(16_000, 160, 0, captured -> captured);
        NetworkSource source = from(sender);
        delays(source, sender, 100);
        sender.stopAfter(110);
        assertThatThrownBy(() -> delays(source, sender, 100))
                .isInstanceOf(AudioFault.class)
                .hasMessage("No sound from /audio: nothing has come for 1 s; check the sender");
        sender.waitUntil(sender.nowNanos() + 60_000_000_000L);
        sender.stopAfter(Long.MAX_VALUE);
        assertThat(source.recovers()).isTrue();
        assertThat(source.read(frame)).isTrue();
    }

    @Test
    void saysWhyWhatHasComeCannotBeUsed() {
        ManualTime time = new ManualTime(0);
        NetworkSource source = new NetworkSource("/audio", new int[] {0, 3}, time);
        source.put(new float[320], 320, 2, 16_000);
        assertThatThrownBy(() -> source.read(frame))
                .isInstanceOf(AudioFault.class)
                .hasMessage("No sound from /audio: it has 2 channels, and microphones in the robot file needs 4");
        source.put(new float[320], 320, 4, 0);
        assertThatThrownBy(() -> source.read(frame)).hasMessageContaining("rate of 0 Hz");
    }

    @Test
    void whatIsNoNumberIsSilenceAndCounted() {
        ManualTime time = new ManualTime(0);
        NetworkSource source = new NetworkSource("/audio", new int[] {0}, time);
        float[] bad = new float[1600];
        Arrays.fill(bad, 0.25f);
        bad[3] = Float.NaN;
        bad[4] = Float.POSITIVE_INFINITY;
        bad[5] = 7;
        source.put(bad, 1600, 1, 16_000);
        AudioFrame one = new AudioFrame(1);
        source.read(one);
        assertThat(one.channels()[0]).startsWith(0.25f, 0.25f, 0.25f, 0, 0, 1, 0.25f);
        assertThat(source.badSamples()).isEqualTo(2);
    }

    @Test
    void followsAChangeOfRate() {
        ManualTime time = new ManualTime(0);
        NetworkSource source = new NetworkSource("/audio", new int[] {0}, time);
        float[] half = new float[4800];
        Arrays.fill(half, 0.5f);
        source.put(half, 1600, 1, 16_000);
        source.put(half, 4800, 1, 48_000);
        AudioFrame one = new AudioFrame(1);
        for (int i = 0; i < 15; i++) assertThat(source.read(one)).isTrue();
        assertThat(one.channels()[0][159]).isCloseTo(0.5f, within(1e-3f));
    }

    @Test
    void holdsNoMoreThanTwoSecondsOfWhatNobodyReads() {
        ManualTime time = new ManualTime(0);
        JitterBuffer buffer = new JitterBuffer(1);
        for (int i = 0; i < 1000; i++) buffer.put(new float[1][1600], 1600);
        assertThat(buffer.level()).isLessThanOrEqualTo(32_000);
        assertThat(buffer.lost()).isEqualTo(1000 * 1600 - 32_000);
    }

    @Test
    void isOverOnceClosed() {
        Sender sender = new Sender(16_000, 160, 0, captured -> captured);
        NetworkSource source = from(sender);
        assertThat(source.read(frame)).isTrue();
        source.close();
        assertThat(source.read(frame)).isFalse();
    }

    @Test
    void allocatesNothing() {
        Sender sender = new Sender(48_000, 960, 100, captured -> captured);
        NetworkSource source = from(sender);
        assertThat(Allocation.perCall(() -> source.read(frame))).isZero();
    }
}
