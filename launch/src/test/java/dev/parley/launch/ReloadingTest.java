package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadingTest {
    private final List<Robot> adopted = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    @TempDir
    Path folder;

    private Path file;
    private String text;
    private Reloading reloading;

    @BeforeEach
    void write() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/robots/parley-one.yaml")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        file = Files.writeString(folder.resolve("one.yaml"), text);
        reloading = new Reloading(file, RobotFile.load(file.toString()), adopted::add, notes::add);
    }

    private void edit(String what, String instead) throws IOException {
        Files.writeString(file, text.replace(what, instead));
        reloading.look();
        reloading.look();
    }

    @Test
    void aPlaceThatIsAddedIsTakenOverOnce() throws IOException {
        edit("  workbench: [", "  paint shop: [2.0, 0.0, 0deg]\n  workbench: [");
        reloading.look();
        assertThat(adopted)
                .singleElement()
                .satisfies(r -> assertThat(r.places()).containsKey("paint shop"));
        assertThat(notes).containsExactly("one.yaml was changed: one place more");
    }

    @Test
    void aFileThatIsBeingWrittenIsLeftAlone() throws IOException {
        Files.writeString(file, text.substring(0, 500));
        reloading.look();
        Files.writeString(file, text.replace("  workbench: [", "  paint shop: [2.0, 0.0, 0deg]\n  workbench: ["));
        reloading.look();
        assertThat(notes).isEmpty();
        reloading.look();
        assertThat(adopted).hasSize(1);
    }

    @Test
    void whatIsWrongOrNeedsANewStartIsToldAndChangesNothing() throws IOException {
        edit("keep_clear_m: 0.5", "keep_clear_m: 0.4");
        edit("people:", "peopel:");
        Files.delete(file);
        reloading.look();
        assertThat(adopted).isEmpty();
        assertThat(notes).hasSize(2);
        assertThat(notes.getFirst()).contains("base needs a new start");
        assertThat(notes.getLast()).contains("goes on as it was").contains("peopel");
    }
}
