package dev.parley.robot.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.robot.Microphones;
import dev.parley.robot.RosAudio;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobotFileTest {
    @TempDir
    Path folder;

    private static void refuses(String nameOrPath, String expected) {
        assertThatThrownBy(() -> RobotFile.load(nameOrPath))
                .isInstanceOf(RobotFileException.class)
                .hasMessage(nameOrPath + ": " + expected);
    }

    @Test
    void loadsAFileByItsPath() throws IOException {
        Path file = Files.copy(Path.of("robots/coffee-counter.yaml"), folder.resolve("mine.yaml"));
        assertThat(RobotFile.load(file.toString())).isEqualTo(RobotFile.load("coffee-counter"));
    }

    @Test
    void suggestsTheShippedRobotThatWasMeant() {
        refuses(
                "parley-on",
                "neither a file nor a shipped robot; expected a path, or one of coffee-counter, household, nao, parley-ko, parley-one, tiago, turtlebot4 (did you mean parley-one?)");
    }

    @Test
    void refusesPathsThatCannotBe() {
        for (String path : new String[] {"", "\0", "no/such.yaml", "../robots/parley-one", "shipped"})
            assertThatThrownBy(() -> RobotFile.load(path))
                    .isInstanceOf(RobotFileException.class)
                    .hasMessageContaining("neither a file nor a shipped robot");
    }

    @Test
    void refusesADirectory() {
        refuses(folder.toString(), "a directory; expected a robot's YAML file");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Path file =
                Files.write(folder.resolve("latin.yaml"), "robot: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        refuses(file.toString(), "not UTF-8 text; save the file as UTF-8");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        refuses(
                Files.createFile(folder.resolve("empty.yaml")).toString(),
                "empty; expected a robot, beginning with robot: NAME");
    }

    @Test
    void refusesAHugeFile() throws IOException {
        Path file = Files.writeString(folder.resolve("huge.yaml"), "#".repeat(2 << 20));
        refuses(file.toString(), "larger than 1 MiB; expected a robot's YAML file");
    }

    @Test
    void readsWhereTheSoundOfTheMicrophonesComesFrom() throws IOException {
        String robot =
                Files.readString(Path.of("robots/parley-one.yaml")).replaceFirst("(?s)microphones:.*?(?=\nwake:)", """
                        microphones:
                          rate_hz: 48000
                          positions_m: [[0.05, 0, 0], [0, 0.05, 0], [-0.05, 0, 0], [0, -0.05, 0]]
                          channels: [1, 2, 3, 4]
                          ros: {topic: /audio, type: audio_data, format: s16le, rate_hz: 16000, channels: 6}
                        """);
        Microphones microphones = RobotFile.load(
                        Files.writeString(folder.resolve("mine.yaml"), robot).toString())
                .microphones();
        assertThat(microphones.channels()).containsExactly(1, 2, 3, 4);
        assertThat(microphones.capture().ros())
                .contains(new RosAudio("/audio", RosAudio.Type.AUDIO_DATA, RosAudio.Format.S16LE, 16_000, 6));
    }
}
