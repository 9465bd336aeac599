package dev.parley.perception.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.perception.Allocation;
import dev.parley.perception.AudioFault;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.ManualTime;
import dev.parley.robot.Microphones;
import java.util.List;
import org.junit.jupiter.api.Test;

class MicrophoneSourceTest {
    private static final int FOREVER = Integer.MAX_VALUE;

    private final ManualTime time = new ManualTime(1_000_000_000);

    private MicrophoneSource source(int rateHz, int channels, int bytesBeforeItStops, int... picked) {
        return new MicrophoneSource(new Ramp(rateHz, channels, bytesBeforeItStops, time), picked, time);
    }

    @Test
    void takesTheChannelsItWasToldToOfADeviceThatHasMore() {
        AudioFrame frame = source(16_000, 3, FOREVER, 2, 0).next().orElseThrow();
        assertThat(frame.channels()).hasDimensions(2, 160);
        assertThat(frame.channels()[0][159]).isEqualTo((3 * 159 + 2) / 32768f);
        assertThat(frame.channels()[1][159]).isEqualTo(3 * 159 / 32768f);
    }

    @Test
    void resamplesAnotherRate() {
        MicrophoneSource source = source(48_000, 1, FOREVER, 0);
        for (int i = 0; i < 10; i++)
            assertThat(source.next().orElseThrow().channels()).hasDimensions(1, 160);
    }

    @Test
    void stampsTheMomentOfCaptureNotOfReading() {
        MicrophoneSource source = source(16_000, 1, FOREVER, 0);
        time.waitUntil(1_030_000_000);
        assertThat(source.next().orElseThrow().capturedNanos()).isEqualTo(1_010_000_000);
        assertThat(source.next().orElseThrow().capturedNanos()).isEqualTo(1_020_000_000);
        assertThat(source.next().orElseThrow().capturedNanos()).isEqualTo(1_030_000_000);
        assertThat(source.next().orElseThrow().capturedNanos()).isEqualTo(1_040_000_000);
    }

    @Test
    void isLostAfterASecondWithoutASample() {
        MicrophoneSource source = source(16_000, 1, 640, 0);
        assertThat(source.next()).isPresent();
        assertThat(source.next()).isPresent();
        assertThatThrownBy(source::next).isInstanceOf(AudioFault.class).hasMessageContaining("check its cable");
        assertThat(time.nowNanos()).isBetween(2_000_000_000L, 2_100_000_000L);
    }

    @Test
    void isOverOnceClosed() {
        MicrophoneSource source = source(16_000, 1, FOREVER, 0);
        source.close();
        assertThat(source.next()).isEmpty();
    }

    @Test
    void isLostWhenItsRateChanges() {
        Ramp line = new Ramp(16_000, 1, FOREVER, time);
        MicrophoneSource source = new MicrophoneSource(line, new int[] {0}, time);
        assertThat(source.next()).isPresent();
        line.says(48_000);
        assertThatThrownBy(source::next)
                .isInstanceOf(AudioFault.class)
                .hasMessageContaining("changed from 16000 to 48000 Hz");
    }

    @Test
    void isLostWhenItSendsAtAnotherPaceThanItSays() {
        Ramp line = new Ramp(44_100, 1, FOREVER, time);
        line.says(48_000);
        MicrophoneSource source = new MicrophoneSource(line, new int[] {0}, time);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 500; i++) source.next();
                })
                .isInstanceOf(AudioFault.class)
                .hasMessageContaining("says 48000 Hz but sends 44");
    }

    @Test
    void isNotLostAfterNobodyReadForASecond() {
        MicrophoneSource source = source(48_000, 1, FOREVER, 0);
        for (int i = 0; i < 1000; i++) {
            if (i % 150 == 149) time.waitUntil(time.nowNanos() + 1_000_000_000L);
            assertThat(source.next()).isPresent();
        }
    }

    @Test
    void allocatesNothing() {
        MicrophoneSource source = source(48_000, 8, FOREVER, 0, 1, 2, 3, 4, 5, 6, 7);
        AudioFrame frame = new AudioFrame(8);
        assertThat(Allocation.perCall(() -> source.read(frame))).isZero();
    }

    @Test
    void saysWhatToDoWhenThereIsNoSuchDevice() {
        Microphones one = new Microphones(16_000, "base_link", List.of(new Microphones.Position(0, 0, 0)));
        assertThatThrownBy(() -> MicrophoneSource.open("no microphone has this name", one, time))
                .isInstanceOf(AudioFault.class)
                .message()
                .doesNotContain("\n")
                .containsAnyOf("--audio wav:FILE", "there are:");
    }

    @Test
    void listsDevicesWhereverItRuns() {
        assertThat(SoundDevice.all()).allSatisfy(d -> assertThat(d.name()).isNotBlank());
    }

    /// A device whose samples count up as time goes by.
    private static final class Ramp implements CaptureLine {
        private final int rateHz;
        private final int channels;
        private final int bytesBeforeItStops;
        private final ManualTime time;
        private final long startNanos;
        private int saidHz;
        private int count;

        Ramp(int rateHz, int channels, int bytesBeforeItStops, ManualTime time) {
            this.rateHz = rateHz;
            this.saidHz = rateHz;
            this.channels = channels;
            this.bytesBeforeItStops = bytesBeforeItStops;
            this.time = time;
            this.startNanos = time.nowNanos();
        }

        @Override
        public int channels() {
            return channels;
        }

        void says(int hz) {
            saidHz = hz;
        }

        @Override
        public int rateHz() {
            return saidHz;
        }

        @Override
        public int read(byte[] bytes, int length) {
            for (int i = 0; i < length; i += 2, count++) {
                bytes[i] = (byte) count;
                bytes[i + 1] = (byte) (count >> 8);
            }
            return length;
        }

        @Override
        public int waiting() {
            long captured = (time.nowNanos() - startNanos) * rateHz / 1_000_000_000L * channels * 2;
            return (int) Math.min(captured, bytesBeforeItStops) - 2 * count;
        }

        @Override
        public void close() {}
    }
}
