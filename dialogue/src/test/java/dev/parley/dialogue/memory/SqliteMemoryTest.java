package dev.parley.dialogue.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dialogue.Memory.Fact;
import dev.parley.dialogue.Memory.Kept;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteMemoryTest {
    private static final int KILLS = 4;

    @TempDir
    private Path folder;

    private static Fact fact(String subject, String value) {
        return new Fact("", subject, "is", value, "Lena");
    }

    @Test
    void whatWasConfirmedSurvivesAKill() throws Exception {
        Path file = folder.resolve("memory.db");
        List<String> confirmed = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) confirmed.addAll(confirmedUntilKilled(file, kill, 20 + 7 * kill));
        try (SqliteMemory memory = SqliteMemory.open(file)) {
            assertThat(memory.of("").stream().map(Fact::subject)).containsAll(confirmed);
        }
        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(KILLS * 20);
    }

    private static List<String> confirmedUntilKilled(Path file, int kill, int after) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeepsFacts.class.getName(),
                        file.toString(),
                        String.valueOf(kill))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> confirmed = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith(".")) confirmed.add(line.substring(0, line.length() - 1));
                // SIGKILL; what the child confirmed before it died is still read.
                if (confirmed.size() == after) child.toHandle().destroyForcibly();
            }
        }
        child.waitFor();
        return confirmed;
    }

    @Test
    void anotherValueTakesThePlaceOfTheFirst() {
        try (SqliteMemory memory = SqliteMemory.open(folder.resolve("memory.db"))) {
            memory.keep(fact("box", "on the bench"));
            memory.keep(fact("box", "on the floor"));
            assertThat(memory.of("")).containsExactly(fact("box", "on the floor"));
        }
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        Path file = folder.resolve("deep/memory.db");
        try (SqliteMemory memory = SqliteMemory.open(file)) {
            memory.keep(fact("box", "here"));
            try (var files = Files.list(file.getParent())) {
                assertThat(files)
                        .allSatisfy(f -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(f)))
                                .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void whatIsForgottenIsNotLeftInTheFiles() throws IOException {
        Path file = folder.resolve("memory.db");
        try (SqliteMemory memory = SqliteMemory.open(file)) {
            memory.keep(fact("box", "unmistakable"));
            assertThat(memory.forget("", "box")).isEqualTo(1);
            try (var files = Files.list(folder)) {
                for (Path f : files.toList())
                    assertThat(Files.readString(f, StandardCharsets.ISO_8859_1)).doesNotContain("unmistakable");
            }
        }
    }

    @Test
    void isFullAtItsLimitButStillCorrects() {
        try (SqliteMemory memory = SqliteMemory.open(folder.resolve("memory.db"))) {
            for (int i = 0; i < SqliteMemory.MOST_OF_ONE; i++)
                assertThat(memory.keep(fact("box " + i, "here"))).isEqualTo(Kept.KEPT);
            assertThat(memory.keep(fact("one more", "here"))).isEqualTo(Kept.FULL);
            assertThat(memory.keep(fact("box 1", "there"))).isEqualTo(Kept.KEPT);
            assertThat(memory.keep(new Fact("Omar", "box", "is", "here", "Omar")))
                    .isEqualTo(Kept.KEPT);
        }
    }

    @Test
    void refusesANewerOneAndLeavesItAsItIs() throws Exception {
        Path file = folder.resolve("memory.db");
        SqliteMemory.open(file).close();
        run(file, "PRAGMA user_version=9");
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> SqliteMemory.open(file))
                .isInstanceOf(MemoryFault.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("format 9")
                .hasMessageContaining(file.toString());
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNotItsOwnAndLeavesItAsItIs() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.db"), "my notes, which are no database at all");
        assertThatThrownBy(() -> SqliteMemory.open(text)).hasMessageContaining("no memory of Parley's");
        assertThat(text).hasContent("my notes, which are no database at all");
        Path foreign = folder.resolve("foreign.db");
        run(foreign, "CREATE TABLE songs (title TEXT)");
        assertThatThrownBy(() -> SqliteMemory.open(foreign)).hasMessageContaining("no memory of Parley's");
    }

    @Test
    void saysThatItIsDamaged() throws Exception {
        Path file = folder.resolve("memory.db");
        SqliteMemory.open(file).close();
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 100, bytes.length, (byte) 0x5A);
        Files.write(file, bytes);
        assertThatThrownBy(() -> SqliteMemory.open(file).of(""))
                .isInstanceOf(MemoryFault.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void aPassingOneIsGoneAfterwards() {
        try (SqliteMemory memory = SqliteMemory.passing()) {
            memory.keep(fact("box", "here"));
            assertThat(memory.of("")).containsExactly(fact("box", "here"));
        }
        try (SqliteMemory another = SqliteMemory.passing()) {
            assertThat(another.of("")).isEmpty();
        }
    }

    @Test
    void keepsWhatTheFirstFormatHeld() throws Exception {
        Path file = folder.resolve("memory.db");
        run(
                file,
                "CREATE TABLE fact (id INTEGER PRIMARY KEY AUTOINCREMENT, owner TEXT NOT NULL, subject TEXT NOT NULL,"
                        + " stem TEXT NOT NULL, verb TEXT NOT NULL, value TEXT NOT NULL, teller TEXT NOT NULL,"
                        + " UNIQUE (owner, subject, stem))");
        run(file, "INSERT INTO fact VALUES (1, '', 'box', 'is', 'is', 'here', 'Lena')");
        run(file, "PRAGMA application_id=" + SqliteMemory.APPLICATION);
        run(file, "PRAGMA user_version=1");
        try (SqliteMemory memory = SqliteMemory.open(file)) {
            assertThat(memory.of("")).containsExactly(fact("box", "here"));
            assertThat(memory.keep(fact("key", "there"))).isEqualTo(Kept.KEPT);
        }
    }

    private static void run(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
