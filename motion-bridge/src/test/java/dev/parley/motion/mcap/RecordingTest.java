package dev.parley.motion.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.motion.ros2.Quality;
import dev.parley.motion.ros2.Tap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That others can read it is shown in the module `tests`.
class RecordingTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();
    private long now = 100 * SECOND;
    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("run.mcap");
    }

    private Recording recording(long mostBytes) {
        return Recording.to(path, mostBytes, () -> now, notes::add);
    }

    private static Tap.Channel bools(Recording recording) {
        return recording
                .channel("/parley/stop", "std_msgs/msg/Bool", Quality.RELIABLE)
                .orElseThrow();
    }

    private String written() throws IOException {
        return Files.readString(path, StandardCharsets.ISO_8859_1);
    }

    private static ByteBuffer bool() {
        return ByteBuffer.wrap(new byte[] {0, 1, 0, 0, 1});
    }

    @Test
    void isWholeAfterEveryChunkAndHasASummaryAtTheEnd() throws IOException {
        try (Recording recording = recording(1 << 20)) {
            assertThat(written()).startsWith("\u0089MCAP0\r\n").endsWith("\u0089MCAP0\r\n");
            Tap.Channel channel = bools(recording);
            for (int i = 0; i < 3; i++) {
                channel.message(bool());
                now += SECOND;
                recording.step();
                assertThat(written()).endsWith("\u0089MCAP0\r\n").contains("/parley/stop");
            }
        }
        assertThat(written()).endsWith("\u0089MCAP0\r\n");
        assertThat(written().split("/parley/stop", -1))
                .as("in the first chunk and the summary")
                .hasSize(3);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void noOtherFileIsWrittenOver() throws IOException {
        Files.writeString(path, "a diary");
        assertThatThrownBy(() -> recording(1 << 20))
                .isInstanceOf(McapFault.class)
                .hasMessageContaining("is there already");
        assertThat(written()).isEqualTo("a diary");
        path = folder.resolve("no/folder/run.mcap");
        assertThatThrownBy(() -> recording(1 << 20))
                .isInstanceOf(McapFault.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void whatNobodyWritesIsLeftOutAndNobodyWaits() {
        Recording recording = recording(1 << 30);
        Tap.Channel channel = bools(recording);
        ByteBuffer large = ByteBuffer.allocate(1 << 20);
        for (int i = 0; i < 20; i++) channel.message(large.clear());
        assertThat(recording.lost()).isEqualTo(20 - (Recording.MOST_WAITING_BYTES >> 20));
        recording.step();
        assertThat(notes).containsExactly("The recording lacks 4 messages: the disk is too slow");
        channel.message(large.clear());
        assertThat(recording.lost()).isEqualTo(4);
        recording.close();
    }

    @Test
    void aFileThatIsFullEndsAndCanBeRead() throws IOException {
        Recording recording = recording(3 << 20);
        Tap.Channel channel = bools(recording);
        for (int i = 0; i < 5; i++) channel.message(ByteBuffer.allocate(1 << 20));
        recording.step();
        assertThat(recording.ended()).isTrue();
        assertThat(notes).containsExactly("The recording has ended: it has reached 3 MB");
        assertThat(Files.size(path)).isBetween(3L << 20, (3L << 20) + 10_000);
        assertThat(written()).endsWith("\u0089MCAP0\r\n");
        channel.message(bool());
        recording.step();
        recording.close();
        assertThat(Files.size(path)).isLessThan((3L << 20) + 10_000);
    }

    @Test
    void aMessageIsDescribedWithEverythingInIt() {
        Definitions definitions = new Definitions();
        assertThat(definitions.of("nav_msgs/msg/Odometry").orElseThrow())
                .startsWith("std_msgs/Header header\n")
                .contains("\nMSG: geometry_msgs/Quaternion\n", "\nMSG: builtin_interfaces/Time\n")
                .doesNotContain("MSG: nav_msgs/Odometry");
        assertThat(definitions.of("audio_common_msgs/msg/AudioData")).contains("uint8[] data");
        assertThat(definitions.of("audio_common_msgs/msg/AudioStamped").orElseThrow())
                .contains("int16[] int16_data");
        assertThat(definitions.of("my_msgs/msg/Secret")).isEmpty();
    }
}
