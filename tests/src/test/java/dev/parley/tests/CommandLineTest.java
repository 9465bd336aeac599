package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.wav.WavWriter;
import dev.parley.robot.Microphones.Position;
import dev.parley.robot.Robot;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.simulation.room.Route;
import dev.parley.simulation.room.Scene;
import dev.parley.simulation.room.Shoebox;
import dev.parley.simulation.room.Stand;
import dev.parley.simulation.voices.Voices;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line as a person or a script meets it: exit status, standard output, standard error.
class CommandLineTest {
    private record Result(int status, List<String> out, String err) {
        JsonNode json(int line) throws IOException {
            return new ObjectMapper().readTree(out.get(line));
        }
    }

    @TempDir
    private Path folder;

    @Test
    void understandsTypedCommandsAsJsonLines() throws Exception {
        Result r = parley("go forward two meters\nwhat can you do\n", "understand", "--robot", "parley-one");
        assertThat(r.status).isZero();
        assertThat(r.out).hasSize(2);
        JsonNode act = r.json(0).get("acts").get(0);
        assertThat(act.get("type").asText()).isEqualTo("do");
        assertThat(act.get("action").asText()).isEqualTo("walk");
        assertThat(act.get("slots").get("distance").asInt()).isEqualTo(2);
        assertThat(r.json(0).get("path").asText()).isEqualTo("grammar");
        assertThat(r.json(1).get("acts").get(0).get("type").asText()).isEqualTo("say");
    }

    @Test
    void answersFromTheFolderThatTheRobotFileNamesAndKeepsNothing() throws Exception {
        Path manuals = Files.createDirectories(folder.resolve("site/manuals"));
        Files.writeString(manuals.resolve("gate.md"), "# Gate rules\n\nThe porter locks the gate at 21:00.\n");
        Path robot = folder.resolve("site/robot.yaml");
        try (var shipped = dev.parley.robot.Robot.class.getResourceAsStream("/robots/parley-one.yaml")) {
            Files.writeString(
                    robot, new String(shipped.readAllBytes(), StandardCharsets.UTF_8) + "\nknowledge: ./manuals\n");
        }
        Result r = parley(
                "when is the gate locked?\nthe keys are on the table\nwhere are the keys?\n",
                "understand",
                "--dialogue",
                "--robot",
                robot.toString());
        assertThat(r.json(0).at("/acts/0/sources/0").asText()).isEqualTo("gate.md, line 3");
        assertThat(r.json(2).at("/acts/0/text").asText()).isEqualTo("The keys are on the table.");
        Result later = parley("where are the keys?\n", "understand", "--robot", robot.toString());
        assertThat(later.out.getFirst()).doesNotContain("on the table");
    }

    @Test
    void chatsWithoutALanguageModelAndSaysSo() throws Exception {
        Result r = parley("turn left\nwhat is your name\nsay good morning\n", "chat", "--robot", "parley-one");
        assertThat(r.status).isZero();
        assertThat(r.out).containsExactly("I am parley one.", "Good morning");
        assertThat(r.err)
                .contains("no language model", "[grammar; do turn {", "[policy; say; ")
                .doesNotContain("Exception");
    }

    @Test
    void hearsARecordedPerson() throws Exception {
        Path recording = dev.parley.robot.models.ModelStore.standard()
                .require("recordings")
                .resolve("goforward.raw");
        Result r = parley("", "hear", "--robot", "parley-one", recording.toString());
        assertThat(r.status).isZero();
        JsonNode intent = r.json(0).get("intent");
        assertThat(intent.get("action").asText()).isEqualTo("walk");
        assertThat(intent.get("slots").get("direction").asText()).isEqualTo("forward");
        assertThat(intent.get("slots").get("distance").asInt()).isEqualTo(10);
    }

    @Test
    void locatesTheVoiceOfARecording() throws Exception {
        Robot robot = RobotFile.load("parley-one");
        Scene scene = new Scene(
                Shoebox.withRt60(6, 5, 3, 0.3),
                robot.microphones().positions(),
                Stand.still(new Position(3, 2.5, 1.2), 0),
                4,
                1);
        float[] speech = Voices.of(ModelStore.standard()).recording("goforward").audio();
        scene.talker(speech, Route.still(new Position(3, 4, 1.6)), 0.5, 0);
        scene.microphoneNoise(-30);
        Path file = folder.resolve("left.wav");
        WavWriter.write(file, AudioFrame.RATE_HZ, scene.mix());
        Result r = parley("", "locate", "--robot", "parley-one", file.toString());
        assertThat(r.status).isZero();
        assertThat(r.out).hasSize(16);
        assertThat(r.json(0).get("t_s").asDouble()).isEqualTo(0.25);
        JsonNode voice = r.json(8).get("sources").get(0);
        assertThat(voice.get("id").asText()).isEqualTo("voice-1");
        assertThat(voice.get("azimuth_deg").asDouble()).isBetween(82.0, 98.0);
        assertThat(voice.get("confidence").asDouble()).isBetween(0.3, 1.0);
        assertThat(voice.has("ambiguous_azimuth_deg")).isFalse();
    }

    @Test
    void locatesNothingWithOtherMicrophonesThanTheRobots() throws Exception {
        Path file = folder.resolve("stereo.wav");
        WavWriter.write(file, AudioFrame.RATE_HZ, new float[2][16_000]);
        Result fewer = parley("", "locate", "--robot", "parley-one", file.toString());
        assertThat(fewer.status).isNotZero();
        assertThat(fewer.err).contains("stereo.wav has 2 channels, but parley-one has 8 microphones");
        Result one = parley("", "locate", "--robot", "coffee-counter", file.toString());
        assertThat(one.status).isNotZero();
        assertThat(one.err).contains("coffee-counter hears with one microphone");
        assertNoStackTrace(fewer);
    }

    @Test
    void reportsEveryProblemOfARobotFileWithItsLine() throws Exception {
        Path file = folder.resolve("bad.yaml");
        Files.writeString(file, """
                robot: Bad Name
                microphones: {rate_hz: 5, positions_m: [[0, 0, 0]]}
                stopp: [stop]
                """);
        Result r = parley("", "check", file.toString());
        assertThat(r.status).isNotZero();
        assertThat(r.err).contains("bad.yaml:1").contains("bad.yaml:2").contains("did you mean stop");
        assertNoStackTrace(r);
    }

    @Test
    void saysWhatIsWrongWithARecording() throws Exception {
        Path notSound = Files.writeString(folder.resolve("broken.wav"), "not a recording at all");
        Path empty = Files.write(folder.resolve("empty.wav"), new byte[0]);
        for (Path file : List.of(notSound, empty, folder.resolve("missing.wav"))) {
            Result r = parley("", "hear", file.toString());
            assertThat(r.status).as(file.toString()).isNotZero();
            assertThat(r.err.lines().filter(l -> l.startsWith("parley:")).toList())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains(file.getFileName().toString());
            assertNoStackTrace(r);
        }
    }

    @Test
    void goesOnWithTheOtherRecordingsWhenOneIsBroken() throws Exception {
        Files.writeString(folder.resolve("a.wav"), "not a recording");
        Files.copy(
                dev.parley.robot.models.ModelStore.standard()
                        .require("recordings")
                        .resolve("goforward.raw"),
                folder.resolve("b.raw"));
        Result r = parley("", "hear", folder.toString());
        assertThat(r.status).isNotZero();
        assertThat(r.out).hasSize(2);
        assertThat(r.json(0).get("intent").isNull()).isTrue();
        assertThat(r.json(0).get("reason").asText()).contains("a.wav");
        assertThat(r.json(1).get("intent").get("action").asText()).isEqualTo("walk");
    }

    @Test
    void givesALineForEveryRecordingHoweverBad() throws Exception {
        float[] speech = Voices.of(ModelStore.standard()).recording("goforward").audio();
        floats("a-clipped.wav", 16_000, i -> Math.clamp(40 * speech[i], -1f, 1f), speech.length);
        floats("b-8khz.wav", 8_000, i -> speech[2 * i], speech.length / 2);
        floats("c-48khz.wav", 48_000, i -> speech[i / 3], 3 * speech.length);
        floats("d-nan.wav", 16_000, _ -> Float.NaN, 16_000);
        floats("e-empty.wav", 16_000, _ -> 0, 0);
        floats("f-silent.wav", 16_000, _ -> 0, 16_000);
        floats("g-hour.wav", 16_000, _ -> 0, 3600 * 16_000);
        Result r = parley("", "hear", folder.toString());
        assertThat(r.out).hasSize(7);
        for (int line = 0; line < 3; line++)
            assertThat(r.json(line).get("intent").get("action").asText())
                    .as(r.out.get(line))
                    .isEqualTo("walk");
        for (int line = 3; line < 7; line++)
            assertThat(r.json(line).get("reason").asText()).as(r.out.get(line)).isNotBlank();
        assertThat(r.json(6).get("reason").asText()).contains("longer than");
        assertNoStackTrace(r);
    }

    private interface Sample {
        float at(int i);
    }

    /// A mono recording in 32-bit floats; silence takes no room on the disk.
    private void floats(String name, int rateHz, Sample sample, int count) throws IOException {
        int bytes = 4 * count;
        ByteBuffer header = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
        header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        header.putShort((short) 3).putShort((short) 1).putInt(rateHz).putInt(4 * rateHz);
        header.putShort((short) 4).putShort((short) 32);
        header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.write(header.array());
            file.setLength(44L + bytes);
            int stored = Math.min(count, 10 * rateHz);
            ByteBuffer samples = ByteBuffer.allocate(4 * stored).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < stored; i++) samples.putFloat(sample.at(i));
            file.write(samples.array());
        }
    }

    @Test
    void saysWhatToDoWithoutAMicrophone() throws Exception {
        Result r = parley("", "run", "--sim", "--audio", "mic:no such device");
        assertThat(r.status).isNotZero();
        assertThat(r.err).contains("--audio wav:FILE");
        assertNoStackTrace(r);
    }

    @Test
    void suggestsTheCommandOrRobotThatWasMeant() throws Exception {
        assertThat(parley("", "undrestand").err).contains("understand");
        assertThat(parley("", "check", "parley-oen").err).contains("parley-one");
    }

    @Test
    void refusesAnUnknownRole() throws Exception {
        Result r = parley("", "understand", "--as", "admin");
        assertThat(r.status).isNotZero();
        assertThat(r.err).contains("operator");
    }

    private static void assertNoStackTrace(Result r) {
        assertThat(r.err).doesNotContain("\tat ").doesNotContain("Exception");
    }

    @Test
    void knowsAPersonUntilItForgetsThem() throws Exception {
        Path reader = ModelStore.standard().require("recordings").resolve("librivox");
        String sentence = reader + "/sense_and_sensibility_01_austen_64kb-08%d0.wav";
        assertThat(parley("", "enroll", "Elinor", "--role", "maintainer", sentence.formatted(7), sentence.formatted(9))
                        .status)
                .isZero();
        Result people = parley("", "people");
        assertThat(people.json(0).get("name").asText()).isEqualTo("Elinor");
        assertThat(people.json(0).get("role").asText()).isEqualTo("maintainer");
        assertThat(parley("", "hear", sentence.formatted(8))
                        .json(0)
                        .get("speaker")
                        .asText())
                .isEqualTo("Elinor");
        assertThat(parley("", "forget", "elinor").status).isZero();
        assertThat(parley("", "people").out).isEmpty();
    }

    @Test
    void introducesNobodyWithoutANameOrARoleOrAVoice() throws Exception {
        String recording = ModelStore.standard()
                .require("recordings")
                .resolve("goforward.raw")
                .toString();
        assertThat(parley("", "enroll", "../x", recording).err).contains("../x", "expected a name");
        assertThat(parley("", "enroll", "Anna", "--role", "king", recording).err)
                .contains("king", "operator");
        Result tooShort = parley("", "enroll", "Anna", recording);
        assertThat(tooShort.status).isNotZero();
        assertThat(tooShort.err).contains("s of speech", "are needed").doesNotContain("Exception");
        assertThat(parley("", "forget", "Anna").err).contains("knows nobody");
    }

    private Result parley(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.parley.launch.cli.Main"));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(Map.of("XDG_STATE_HOME", folder.toString(), "PARLEY_DATA", folder.toString()));
        Process process = builder.start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        return new Result(process.waitFor(), Files.readAllLines(out), Files.readString(err));
    }
}
