package dev.parley.perception.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.perception.AudioFault;
import dev.parley.perception.AudioFrame;
import dev.parley.robot.Microphones;
import java.util.List;
import org.junit.jupiter.api.Test;

class MicrophoneSourceTest {
    @Test
    void takesTheChannelsItNeedsOfADeviceThatHasMore() {
        MicrophoneSource source = new MicrophoneSource(new Ramp(16_000, 3, Integer.MAX_VALUE, 0), 2, () -> 0);
        AudioFrame frame = source.next().orElseThrow();
        assertThat(frame.channels()).hasDimensions(2, 160);
        assertThat(frame.channels()[0][159]).isEqualTo(3 * 159 / 32768f);
        assertThat(frame.channels()[1][159]).isEqualTo((3 * 159 + 1) / 32768f);
    }

    @Test
    void resamplesAnotherRate() {
        MicrophoneSource source = new MicrophoneSource(new Ramp(48_000, 1, Integer.MAX_VALUE, 0), 1, () -> 0);
        for (int i = 0; i < 10; i++)
            assertThat(source.next().orElseThrow().channels()).hasDimensions(1, 160);
    }

    @Test
    void stampsTheMomentOfCaptureNotOfReading() {
        int twentyMs = 320 * Short.BYTES;
        MicrophoneSource source =
                new MicrophoneSource(new Ramp(16_000, 1, Integer.MAX_VALUE, twentyMs), 1, () -> 100_000_000);
        assertThat(source.next().orElseThrow().stamp().capturedNanos()).isEqualTo(80_000_000);
        assertThat(source.next().orElseThrow().stamp().capturedNanos()).isGreaterThan(80_000_000);
    }

    @Test
    void saysWhatToDoWhenTheDeviceStops() {
        MicrophoneSource source = new MicrophoneSource(new Ramp(16_000, 1, 320, 0), 1, () -> 0);
        assertThat(source.next()).isPresent();
        assertThatThrownBy(source::next).isInstanceOf(AudioFault.class).hasMessageContaining("check its cable");
    }

    @Test
    void isOverOnceClosed() {
        MicrophoneSource source = new MicrophoneSource(new Ramp(16_000, 1, Integer.MAX_VALUE, 0), 1, () -> 0);
        source.close();
        assertThat(source.next()).isEmpty();
    }

    @Test
    void saysWhatToDoWhenThereIsNoSuchDevice() {
        Microphones one = new Microphones(16_000, "base_link", List.of(new Microphones.Position(0, 0, 0)));
        assertThatThrownBy(() -> MicrophoneSource.open("no microphone has this name", one, () -> 0))
                .isInstanceOf(AudioFault.class)
                .message()
                .doesNotContain("\n")
                .containsAnyOf("--audio wav:FILE", "there are:");
    }

    @Test
    void listsDevicesWhereverItRuns() {
        assertThat(SoundDevice.all()).allSatisfy(d -> assertThat(d.name()).isNotBlank());
    }

    /// A device whose samples count up.
    private record Ramp(int rateHz, int channels, int bytesBeforeItStops, int waiting, int[] count)
            implements CaptureLine {
        Ramp(int rateHz, int channels, int bytesBeforeItStops, int waiting) {
            this(rateHz, channels, bytesBeforeItStops, waiting, new int[1]);
        }

        @Override
        public int read(byte[] bytes, int length) {
            for (int i = 0; i < length; i += 2, count[0]++) {
                if (2 * count[0] >= bytesBeforeItStops) return i;
                bytes[i] = (byte) count[0];
                bytes[i + 1] = (byte) (count[0] >> 8);
            }
            return length;
        }

        @Override
        public void close() {}
    }
}
