package dev.parley.perception.wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.perception.Allocation;
import dev.parley.perception.AudioFault;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.ManualTime;
import dev.parley.perception.Timekeeper;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavSourceTest {
    @TempDir
    Path directory;

    @Test
    void handsOutEachFrameWhenItsLastSampleWouldHaveBeenCaptured() {
        ManualTime time = new ManualTime(5_000);
        try (WavSource source = WavSource.open(file(16_000, 1, 16_000), time)) {
            for (int i = 1; i <= 100; i++) {
                AudioFrame frame = source.next().orElseThrow();
                assertThat(frame.capturedNanos()).isEqualTo(5_000 + i * AudioFrame.NANOS);
                assertThat(time.nowNanos()).isEqualTo(frame.capturedNanos());
            }
            assertThat(source.next()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 11_025, 16_000, 44_100, 48_000, 192_000})
    void givesASecondOfFramesForASecondOfAnyRate(int rateHz) {
        Recording recording = Recording.read(file(rateHz, 3, rateHz), Duration.ofSeconds(2));
        assertThat(recording.channels()).hasDimensions(3, 16_000);
    }

    @Test
    void fillsTheLastFrameWithSilence() {
        Recording recording = Recording.read(file(16_000, 1, 161), Duration.ofSeconds(1));
        assertThat(recording.mono()).hasSize(320);
        assertThat(recording.mono()[160]).isEqualTo(0.5f);
        assertThat(recording.mono()[161]).isZero();
    }

    @Test
    void isOverAtOnceWhenThereIsNoSound() {
        assertThat(Recording.read(file(44_100, 2, 0), Duration.ofSeconds(1)).mono())
                .isEmpty();
    }

    @Test
    void allocatesNothingOfItsOwn() {
        try (WavSource source = WavSource.open(file(48_000, 2, 48_000 * 30), Timekeeper.standingStillAt(0))) {
            AudioFrame frame = new AudioFrame(2);
            // A few bytes now and then are the file system's own.
            assertThat(Allocation.perCall(() -> source.read(frame))).isLessThan(64);
        }
    }

    @Test
    void isOverOnceClosed() {
        WavSource source = WavSource.open(file(16_000, 1, 16_000), new ManualTime(0));
        assertThat(source.next()).isPresent();
        source.close();
        assertThat(source.next()).isEmpty();
    }

    @Test
    void refusesToHoldARecordingBeyondTheLimit() {
        Path file = file(16_000, 1, 32_000);
        assertThatThrownBy(() -> Recording.read(file, Duration.ofSeconds(1)))
                .isInstanceOf(AudioFault.class)
                .hasMessageContaining("longer than 1 s");
    }

    private Path file(int rateHz, int channels, int length) {
        float[][] sound = new float[channels][length];
        for (float[] channel : sound) java.util.Arrays.fill(channel, 0.5f);
        Path path = directory.resolve("sound.wav");
        WavWriter.write(path, rateHz, sound);
        return path;
    }
}
