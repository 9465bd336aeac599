package dev.parley.motion.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.motion.AuditFault;
import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.MotionEvent;
import dev.parley.motion.MotionRequest;
import dev.parley.motion.Verdict;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.speech.Heard;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    private static final Stamp STAMP = new Stamp(3, 1_000);
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Drive TWO_METERS = new Drive(2, 0);
    private static final MotionRequest WALK = new MotionRequest(STAMP, "walk", "operator", false, false, TWO_METERS);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("robots").resolve("audit.jsonl");
    }

    private AuditLog open() {
        return AuditLog.open(file(), "parley-one", () -> NOON);
    }

    private void threeLines() {
        try (AuditLog log = open()) {
            log.decided(WALK, new Verdict.Allowed(TWO_METERS));
            log.became(new MotionEvent.Finished(STAMP, "walk"));
        }
    }

    @Test
    void oneLineSaysWhoWantedWhatAndWhatWasDecided() throws IOException {
        try (AuditLog log = open()) {
            Map<String, SlotValue> slots = Map.of("distance", new SlotValue.Number(2));
            Transcript walk = new Transcript.Command("walk", slots, "Walk two meters.", Transcript.Score.TYPED);
            log.heard(new Heard(STAMP, walk, new Speaker("Chen", "operator"), Direction.AHEAD));
            log.decided(WALK, new Verdict.Clamped(TWO_METERS, "that is as far as I can"));
        }
        JsonNode line = new ObjectMapper().readTree(Files.readAllLines(file()).get(1));
        assertThat(line.get("who").asText()).isEqualTo("Chen");
        assertThat(line.get("role").asText()).isEqualTo("operator");
        assertThat(line.get("heard").asText()).isEqualTo("Walk two meters.");
        assertThat(line.at("/understood/0/slots/distance").asText()).isEqualTo("2");
        assertThat(line.get("verdict").asText()).isEqualTo("clamped");
        assertThat(line.get("reason").asText()).isEqualTo("that is as far as I can");
        assertThat(line.at("/allowed/type").asText()).isEqualTo("drive");
        assertThat(line.at("/allowed/distance_m").asDouble()).isEqualTo(2);
        assertThat(line.get("at").asText()).isEqualTo(NOON.toString());
    }

    @Test
    void isWholeAndGoesOnWhereItEnded() {
        threeLines();
        threeLines();
        assertThat(AuditCheck.of(file()))
                .isInstanceOfSatisfying(
                        AuditCheck.Whole.class, w -> assertThat(w.lines()).isEqualTo(6));
    }

    @Test
    void showsThatALineWasChanged() throws IOException {
        threeLines();
        Files.writeString(file(), Files.readString(file()).replace("\"allowed\"", "\"rejected\""));
        assertThat(AuditCheck.of(file()))
                .isInstanceOfSatisfying(
                        AuditCheck.Broken.class, b -> assertThat(b.line()).isEqualTo(2));
    }

    @Test
    void bytesThatAreNoTextAreALineThatWasChanged() throws IOException {
        threeLines();
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] = (byte) 0xff;
        Files.write(file(), bytes);
        assertThat(AuditCheck.of(file()))
                .isInstanceOfSatisfying(
                        AuditCheck.Broken.class, b -> assertThat(b.line()).isEqualTo(2));
    }

    @Test
    void showsThatALineIsMissingOrStandsElsewhere() throws IOException {
        threeLines();
        List<String> lines = Files.readAllLines(file());
        Files.write(file(), List.of(lines.get(0), lines.get(2)));
        assertThat(AuditCheck.of(file()))
                .isInstanceOfSatisfying(
                        AuditCheck.Broken.class, b -> assertThat(b.line()).isEqualTo(2));
        Files.write(file(), List.of(lines.get(1), lines.get(2)));
        assertThat(AuditCheck.of(file())).isInstanceOf(AuditCheck.Broken.class);
    }

    @Test
    void takesAwayALineThatWasNeverFinished() throws IOException {
        threeLines();
        Files.writeString(file(), "{\"kind\":\"comm", StandardOpenOption.APPEND);
        assertThat(AuditCheck.of(file()))
                .isInstanceOfSatisfying(
                        AuditCheck.Whole.class, w -> assertThat(w.unfinished()).isTrue());
        open().close();
        assertThat(AuditCheck.of(file())).isInstanceOfSatisfying(AuditCheck.Whole.class, w -> {
            assertThat(w.lines()).isEqualTo(4);
            assertThat(w.unfinished()).isFalse();
        });
        assertThat(Files.readString(file())).contains("\"torn_bytes\":13");
    }

    @Test
    void wantsADamagedLogToBeKept() throws IOException {
        threeLines();
        Files.writeString(file(), "nonsense\n", StandardOpenOption.APPEND);
        assertThatThrownBy(this::open).isInstanceOf(AuditFault.class).hasMessageContaining("damaged at its end");
        assertThat(Files.readString(file())).endsWith("nonsense\n");
        Files.write(file(), new byte[300_000]);
        assertThatThrownBy(this::open).isInstanceOf(AuditFault.class).hasMessageContaining("damaged at its end");
    }

    @Test
    void isWrittenByOneAtATimeAndReadByNobodyElse() throws IOException {
        try (AuditLog log = open()) {
            assertThatThrownBy(this::open).isInstanceOf(AuditFault.class).hasMessageContaining("another Parley");
            assertThat(log.lastHash()).hasSize(64);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    /// A process that writes as fast as it can and prints the number of each line that it was told is kept.
    static final class Writer {
        public static void main(String[] args) {
            try (AuditLog log = AuditLog.open(Path.of(args[0]), "parley-one", Instant::now)) {
                for (int n = 0; ; n++) {
                    log.decided(WALK, new Verdict.Rejected("limits", "x".repeat(n % 3000)));
                    System.out.println(n);
                }
            }
        }
    }

    @Test
    void whatWasConfirmedSurvivesKillingTheProcess() throws Exception {
        long confirmed = 0;
        for (int round = 1; round <= 5; round++) {
            confirmed += killedAfter(37 * round);
            AuditCheck.Result result = AuditCheck.of(file());
            assertThat(result).isInstanceOf(AuditCheck.Whole.class);
            assertThat(((AuditCheck.Whole) result).lines()).isGreaterThanOrEqualTo(confirmed + round);
        }
    }

    /// @return lines that it had confirmed
    private long killedAfter(int lines) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                file().toString()));
        Process writer = new ProcessBuilder(command).redirectErrorStream(true).start();
        long told = 0;
        try (var out = writer.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine())
                if (++told == lines) writer.toHandle().destroyForcibly();
        }
        writer.waitFor();
        assertThat(told).as("confirmed lines").isGreaterThanOrEqualTo(lines);
        return told;
    }
}
