package dev.parley.robot.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientTest {
    private static final String JAVA = ProcessHandle.current().info().command().orElseThrow();

    @TempDir
    Path folder;

    @Test
    void isQuietWhenAllIsWell() throws Exception {
        Client.run(folder, List.of(JAVA, "--version"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysWhichCommandFailedAndItsLastLine() {
        assertThatThrownBy(() -> Client.run(folder, List.of(JAVA, "-Xshare:auto", "NoSuchClass")))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("java NoSuchClass failed: ")
                .hasMessageContaining("ClassNotFoundException");
    }

    @Test
    void saysWhatIsNotInstalled() {
        assertThatThrownBy(() -> Client.run(folder, List.of("no-such-client", "get")))
                .isInstanceOf(FetchException.class)
                .hasMessage("no-such-client is not installed");
    }
}
