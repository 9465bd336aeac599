package dev.parley.dialogue.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dialogue.feedback.Judged;
import dev.parley.dialogue.language.Conversation.Turn;
import dev.parley.dialogue.language.Conversation.Who;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteOpinionsTest {
    @TempDir
    private Path folder;

    private static Judged judged(String answer, boolean good, String by) {
        return new Judged(List.of(new Turn(Who.PERSON, "Wie spät ist es?")), answer, good, Optional.of("Zwölf."), by);
    }

    private SqliteOpinions open() {
        return SqliteOpinions.open(folder.resolve("opinions.db"));
    }

    @Test
    void areThereAtTheNextStart() {
        Judged judged = judged("Spät.", false, "ana");
        try (SqliteOpinions opinions = open()) {
            assertThat(opinions.keep(judged)).isTrue();
        }
        try (SqliteOpinions opinions = open()) {
            assertThat(opinions.all()).containsExactly(judged);
        }
    }

    @Test
    void theLastWordOfOnePersonCounts() {
        try (SqliteOpinions opinions = open()) {
            opinions.keep(judged("Spät.", false, "ana"));
            opinions.keep(judged("Spät.", true, "ana"));
            opinions.keep(judged("Spät.", false, "ben"));
            assertThat(opinions.all()).extracting(Judged::good).containsExactly(true, false);
        }
    }

    @Test
    void forgetsOnePersonsOrAll() throws IOException {
        try (SqliteOpinions opinions = open()) {
            opinions.keep(judged("Spät.", false, "ana"));
            opinions.keep(judged("Früh genug.", false, "ben"));
            assertThat(opinions.forget("ana")).isEqualTo(1);
            assertThat(opinions.all()).extracting(Judged::by).containsExactly("ben");
            assertThat(opinions.forget("")).isEqualTo(1);
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList())
                assertThat(new String(Files.readAllBytes(file), "ISO-8859-1")).doesNotContain("genug");
        }
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        open().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("opinions.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aMemoryIsNoRecordOfOpinions() {
        SqliteMemory.open(folder.resolve("opinions.db")).close();
        assertThatThrownBy(this::open).isInstanceOf(MemoryFault.class).hasMessageContaining("record of opinions");
    }
}
