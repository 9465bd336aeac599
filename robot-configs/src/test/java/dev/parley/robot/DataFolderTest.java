package dev.parley.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    @Test
    void liesWhereTheUserKeepsData() {
        assertThat(DataFolder.of(Map.of(), "/home/u")).isEqualTo(Path.of("/home/u/.local/share/parley"));
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "/d"), "/home/u")).isEqualTo(Path.of("/d/parley"));
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "d"), "/home/u"))
                .isEqualTo(Path.of("/home/u/.local/share/parley"));
        assertThat(DataFolder.of(Map.of("PARLEY_DATA", "/p", "XDG_DATA_HOME", "/d"), "/h"))
                .isEqualTo(Path.of("/p"));
    }
}
