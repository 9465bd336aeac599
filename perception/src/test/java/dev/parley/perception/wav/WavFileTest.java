package dev.parley.perception.wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.perception.AudioFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WavFileTest {
    private static final byte[] TWO = {0, 0x40, 0, (byte) 0xC0};

    @TempDir
    Path directory;

    @Test
    void readsWhatWasWritten() {
        Path file = directory.resolve("a.wav");
        WavWriter.write(file, 44_100, new float[] {0, 0.5f, -1}, new float[] {0.25f, -0.25f, 32767 / 32768f});
        float[][] read = all(file);
        assertThat(read[0]).containsExactly(0, 0.5f, -1);
        assertThat(read[1]).containsExactly(0.25f, -0.25f, 32767 / 32768f);
    }

    @Test
    void readsEveryPlainEncoding() {
        assertThat(sample(1, 8, (byte) 0xC0)).isEqualTo(0.5f);
        assertThat(sample(1, 16, 0, 0xC0)).isEqualTo(-0.5f);
        assertThat(sample(1, 24, 0, 0, 0xC0)).isEqualTo(-0.5f);
        assertThat(sample(1, 24, 1, 0, 0)).isEqualTo(1 / 8388608f);
        assertThat(sample(1, 32, 0, 0, 0, 0x40)).isEqualTo(0.5f);
        assertThat(sample(3, 32, bytes(4, b -> b.putFloat(-0.5f)))).isEqualTo(-0.5f);
        assertThat(sample(3, 64, bytes(8, b -> b.putDouble(0.5)))).isEqualTo(0.5f);
    }

    @Test
    void countsSamplesThatAreNoNumbers() {
        ByteBuffer samples = ByteBuffer.allocate(4 * 320).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 320; i++) samples.putFloat(i < 100 ? Float.NaN : 0.25f);
        Path file = Riff.wave(2000)
                .format(3, 1, 16_000, 32)
                .chunk("data", 4 * 320, samples.array())
                .in(directory);
        Recording recording = Recording.read(file, Duration.ofSeconds(1));
        assertThat(recording.badSamples()).isEqualTo(100);
        assertThat(recording.mono()[50]).isZero();
        assertThat(recording.mono()[150]).isEqualTo(0.25f);
    }

    @Test
    void keepsFloatsWithinBounds() {
        assertThat(sample(3, 32, bytes(4, b -> b.putFloat(Float.NaN)))).isZero();
        assertThat(sample(3, 32, bytes(4, b -> b.putFloat(1e20f)))).isEqualTo(1);
        assertThat(sample(3, 32, bytes(4, b -> b.putFloat(Float.NEGATIVE_INFINITY))))
                .isEqualTo(-1);
    }

    @Test
    void readsTheExtensibleFormat() {
        Riff riff = Riff.wave(100)
                .text("fmt ")
                .int32(40)
                .int16(0xFFFE)
                .int16(1)
                .int32(16_000)
                .int32(32_000);
        riff.int16(2).int16(16).int16(22).int16(16).int32(4).int16(1).text("............xx");
        assertThat(all(riff.chunk("data", 4, TWO).in(directory))[0]).containsExactly(0.5f, -0.5f);
    }

    @Test
    void skipsChunksThatItDoesNotKnow() {
        Path file = Riff.wave(100)
                .chunk("JUNK", 3, new byte[4])
                .format(1, 1, 16_000, 16)
                .chunk("LIST", 70, new byte[70])
                .chunk("data", 4, TWO)
                .chunk("id3 ", 6, new byte[6])
                .in(directory);
        assertThat(all(file)[0]).containsExactly(0.5f, -0.5f);
    }

    @ParameterizedTest
    @ValueSource(longs = {4000, 0xFFFF_FFFFL, 0x7FFF_FFFFL})
    void readsAsMuchAsATruncatedFileHolds(long promised) {
        Path file = Riff.wave(promised)
                .format(1, 1, 16_000, 16)
                .chunk("data", promised, TWO)
                .in(directory);
        assertThat(all(file)[0]).containsExactly(0.5f, -0.5f);
    }

    @Test
    void readsAFileWhoseWriterDiedBeforeItFilledInTheSizes() {
        Path file = Riff.wave(0).format(1, 1, 16_000, 16).chunk("data", 0, TWO).in(directory);
        assertThat(all(file)[0]).containsExactly(0.5f, -0.5f);
    }

    @Test
    void leavesOutABrokenLastSample() {
        Path file = Riff.wave(100)
                .format(1, 2, 16_000, 16)
                .chunk("data", 100, new byte[] {0, 0x40, 0, 0x40, 0})
                .in(directory);
        assertThat(all(file)[0]).containsExactly(0.5f);
    }

    @Test
    void readsAFileWithoutAnySound() {
        Path file = Riff.wave(46)
                .format(1, 1, 16_000, 16)
                .chunk("data", 0)
                .chunk("LIST", 2, new byte[2])
                .in(directory);
        assertThat(all(file)[0]).isEmpty();
    }

    @Test
    void readsRawFilesOfSpeechCorpora() throws IOException {
        Path file = Files.write(directory.resolve("x.raw"), TWO);
        assertThat(all(file)[0]).containsExactly(0.5f, -0.5f);
    }

    @ParameterizedTest
    @CsvSource({
        "85, 16, 16000, 1, compressed (MP3)",
        "7, 8, 16000, 1, compressed (µ-law)",
        "1, 12, 16000, 1, 12 bits",
        "1, 16, 4000, 1, 4000 samples a second",
        "1, 16, 400000, 1, 400000 samples a second",
        "1, 16, -1, 1, 4294967295 samples a second",
        "1, 16, 16000, 0, 0 channels",
        "1, 16, 16000, 65535, 65535 channels"
    })
    void refusesWhatItCannotRead(int code, int bits, int rateHz, int channels, String because) {
        Path file = Riff.wave(100)
                .format(code, channels, rateHz, bits)
                .chunk("data", 4, TWO)
                .in(directory);
        refuses(file, because);
    }

    @ParameterizedTest
    @CsvSource({"RF64, 64-bit WAV", "RIFX, big-endian", "fLaC, FLAC", "OggS, Ogg", "ID3x, MP3", "abcd, not a WAV file"})
    void namesOtherKindsOfFilesAndSaysHowToConvertThem(String magic, String name) {
        Path file = new Riff().text(magic).int32(100).text("WAVE").in(directory);
        refuses(file, name);
        refuses(file, "ffmpeg");
    }

    @Test
    void refusesFilesThatEndTooSoon() {
        refuses(new Riff().in(directory), "ends before its sound begins");
        refuses(Riff.wave(100).format(1, 1, 16_000, 16).in(directory), "ends before its sound begins");
        refuses(Riff.wave(100).chunk("data", 4, TWO).in(directory), "no format");
        refuses(Riff.wave(100).chunk("JUNK", 0xF000_0000L).in(directory), "damaged header");
    }

    @Test
    void refusesWhatIsNoFile() {
        refuses(directory, "directory");
        refuses(directory.resolve("missing.wav"), "does not exist");
    }

    @Test
    void neverFailsInAnotherWayThanWithAFault() throws IOException {
        Random random = new Random(1);
        Path good = Riff.wave(100)
                .format(1, 2, 16_000, 24)
                .chunk("data", 60, new byte[60])
                .in(directory);
        byte[] bytes = Files.readAllBytes(good);
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            for (int k = random.nextInt(4); k > 0 && damaged.length > 0; k--)
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            assertReadsOrRefuses(Files.write(good, damaged));
        }
    }

    private static void assertReadsOrRefuses(Path file) {
        try {
            for (float[] channel : all(file))
                for (float s : channel) assertThat(s).isBetween(-1f, 1f);
        } catch (AudioFault e) {
            assertThat(e.getMessage()).doesNotContain("\n").startsWith(file.toString());
        }
    }

    private static void refuses(Path file, String because) {
        assertThatThrownBy(() -> WavFile.open(file))
                .isInstanceOf(AudioFault.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(because)
                .message()
                .doesNotContain("\n");
    }

    private float sample(int code, int bits, int... bytes) {
        byte[] body = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) body[i] = (byte) bytes[i];
        return sample(code, bits, body);
    }

    private float sample(int code, int bits, byte... body) {
        return all(Riff.wave(100)
                .format(code, 1, 16_000, bits)
                .chunk("data", body.length, body)
                .in(directory))[0][0];
    }

    private static byte[] bytes(int size, java.util.function.Consumer<ByteBuffer> write) {
        ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        write.accept(buffer);
        return buffer.array();
    }

    private static float[][] all(Path path) {
        try (WavFile file = WavFile.open(path)) {
            float[][] block = new float[file.channels()][1000];
            int length = file.read(block, 1000);
            return Arrays.stream(block).map(c -> Arrays.copyOf(c, length)).toArray(float[][]::new);
        }
    }
}
