package dev.parley.perception.wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.perception.AudioFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavWriterTest {
    @TempDir
    Path directory;

    @Test
    void showsTheFileOnlyWhenItIsWhole() {
        Path file = directory.resolve("a.wav");
        try (WavWriter writer = WavWriter.open(file, 16_000, 1)) {
            writer.append(new float[][] {new float[160]}, 160);
            assertThat(file).doesNotExist();
        }
        assertThat(file).exists().hasSize(44 + 320);
        assertThat(directory.resolve("a.wav.part")).doesNotExist();
    }

    @Test
    void leavesAReadablePartWhenItDies() throws Exception {
        WavWriter writer = WavWriter.open(directory.resolve("a.wav"), 16_000, 1);
        writer.append(new float[][] {new float[160]}, 160);
        Path part = Files.copy(directory.resolve("a.wav.part"), directory.resolve("saved.wav"));
        writer.close();
        assertThat(Recording.read(part, Duration.ofSeconds(1)).mono()).hasSize(160);
    }

    @Test
    void clipsWhatIsTooLoudAndSilencesWhatIsNoNumber() {
        Path file = directory.resolve("a.wav");
        WavWriter.write(file, 16_000, new float[] {2, -2, Float.NaN, Float.POSITIVE_INFINITY});
        assertThat(Recording.read(file, Duration.ofSeconds(1)).mono())
                .startsWith(32767 / 32768f, -1, 0, 32767 / 32768f);
    }

    @Test
    void saysWhereItCannotWrite() {
        Path nowhere = directory.resolve("missing").resolve("a.wav");
        assertThatThrownBy(() -> WavWriter.open(nowhere, 16_000, 1))
                .isInstanceOf(AudioFault.class)
                .hasMessageContaining(nowhere.toString());
    }
}
