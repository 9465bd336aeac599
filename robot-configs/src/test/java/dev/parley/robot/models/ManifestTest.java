package dev.parley.robot.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    @Test
    void everyModelHasFilesALicenceAndASource() {
        assertThat(Manifest.standard()).allSatisfy(m -> {
            assertThat(m.files()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(m.sources()).isNotEmpty();
            assertThat(m.licence()).isNotBlank();
            assertThat(m.bytes()).isLessThan(300_000_000);
        });
        assertThat(Manifest.standard())
                .extracting(Model::id)
                .doesNotHaveDuplicates()
                .contains(
                        "moonshine-tiny",
                        "moonshine-base",
                        "moonshine-tokenizer",
                        "silero-vad",
                        "speech-embedding",
                        "recordings",
                        "talkers",
                        "vosk-ko");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../x", "a/../x", "a//b", "a/", "./a", "C:\\x", "a\\b"})
    void refusesFileNamesThatLeaveTheDirectory(String name) {
        assertThatThrownBy(() -> new ModelFile(name, 1, "0".repeat(64), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsItsCacheWhereTheUserWantsIt() {
        assertThat(CacheFolder.of(Map.of("PARLEY_CACHE", "/big/disk", "XDG_CACHE_HOME", "/x"), "/home/me"))
                .isEqualTo(Path.of("/big/disk"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/x"), "/home/me")).isEqualTo(Path.of("/x/parley"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "not/absolute"), "/home/me"))
                .isEqualTo(Path.of("/home/me/.cache/parley"));
    }
}
