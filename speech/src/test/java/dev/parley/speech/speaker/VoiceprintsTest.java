package dev.parley.speech.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceprintsTest {
    @TempDir
    Path folder;

    private Path file;
    private final List<String> notes = new ArrayList<>();

    @BeforeEach
    void noFileYet() {
        file = folder.resolve("voices/robby.json");
    }

    private Voiceprints voices() {
        return new Voiceprints(file, notes::add);
    }

    private static Voiceprint voice(String name, int direction) {
        float[] vector = new float[VoiceEncoder.WIDTH];
        vector[direction] = 1;
        return new Voiceprint(name, "operator", 9, vector);
    }

    @Test
    void knowsNobodyBeforeAnyoneIsIntroduced() {
        assertThat(voices().all()).isEmpty();
        assertThat(voices().forget("Anna")).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void keepsPeopleByName() {
        voices().keep(voice("Zoë", 1));
        voices().keep(voice("Anna", 2));
        assertThat(voices().all()).extracting(Voiceprint::name).containsExactly("Anna", "Zoë");
        assertThat(voices().all().getFirst().vector()[2]).isEqualTo(1);
    }

    @Test
    void oneNameIsOnePersonWhateverItsCapitals() {
        voices().keep(voice("Anna", 1));
        voices().keep(voice("anna", 2));
        assertThat(voices().all()).extracting(Voiceprint::name).containsExactly("anna");
        assertThat(voices().forget("ANNA")).isTrue();
        assertThat(voices().all()).isEmpty();
    }

    @Test
    void onlyTheOwnerMayReadThem() throws IOException {
        voices().keep(voice("Anna", 1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void leavesNothingElseBehind() throws IOException {
        voices().keep(voice("Anna", 1));
        voices().keep(voice("Berta", 2));
        try (var all = Files.list(file.getParent())) {
            assertThat(all.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("robby.json", "robby.json.lock");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"encoder\": null, \"people\": []}",
                "{\"encoder\": \"ge2e-resemblyzer-0.1.4\"}",
                "{\"encoder\": \"ge2e-resemblyzer-0.1.4\", \"people\": [null]}",
                "{\"encoder\": \"another\", \"people\": []}",
                "{\"encoder\": \"ge2e-resemblyzer-0.1.4\", \"people\": [{\"name\": \"../x\", \"role\": \"a\", \"seconds\": 1, \"vector\": [1]}]}",
            })
    void aDamagedFileIsReportedAndKeptAside(String damaged) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, damaged);
        assertThat(voices().all()).isEmpty();
        assertThat(notes).singleElement().asString().contains("robby.json", "robby.json.unreadable-1");
        voices().keep(voice("Anna", 1));
        assertThat(voices().all()).hasSize(1);
        assertThat(Files.readString(file.resolveSibling("robby.json.unreadable-1")))
                .isEqualTo(damaged);
    }

    @Test
    void aSecondDamagedFileDoesNotReplaceTheFirst() throws IOException {
        Files.createDirectories(file.getParent());
        for (String damaged : List.of("first", "second")) {
            Files.writeString(file, damaged);
            voices().all();
        }
        assertThat(Files.readString(file.resolveSibling("robby.json.unreadable-1")))
                .isEqualTo("first");
        assertThat(Files.readString(file.resolveSibling("robby.json.unreadable-2")))
                .isEqualTo("second");
    }

    @Test
    void aFolderThatCannotBeMadeIsReported() throws IOException {
        Files.writeString(folder.resolve("voices"), "a file");
        assertThatThrownBy(() -> voices().keep(voice("Anna", 1)))
                .isInstanceOf(VoiceprintFault.class)
                .hasMessageContaining("robby.json");
    }

    @Test
    void namesAreWordsOfAnyScript() {
        for (String name : List.of("Anna", "José-María", "O'Brien", "민수", "Dr. Who 2"))
            assertThat(Voiceprint.name(name)).contains(name);
        assertThat(Voiceprint.name("  Anna   Maria ")).contains("Anna Maria");
        for (String name : List.of("", " ", "../../etc", "a/b", "a\nb\u0000", "1", "x".repeat(41), "<b>"))
            assertThat(Voiceprint.name(name)).isEmpty();
    }
}
