package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.Act;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.models.Model;
import dev.parley.robot.models.ModelFile;
import dev.parley.robot.models.ModelStore;
import dev.parley.robot.models.Progress;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoresTest {
    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();

    private static Optional<String> reply(Lores lores, String text) {
        Heard heard = new Heard(
                new Stamp(1, 1), new FreeText(text, Score.TYPED), new Speaker("Lena", "operator"), Direction.AHEAD);
        return lores.lore().answer(heard, text).map(Act.Say::text);
    }

    /// Whose model has no source.
    private ModelStore empty() {
        ModelFile file = new ModelFile("all-minilm-l6-v2-q.onnx", 1, "0".repeat(64), false);
        return new ModelStore(
                folder.resolve("cache"),
                List.of(new Model("minilm", "", "", List.of(file), List.of())),
                Progress.SILENT);
    }

    @Test
    void goesOnWithoutAMemoryThatCannotBeOpened() throws IOException {
        Path file = Files.writeString(folder.resolve("memory.db"), "my notes, which are no database");
        try (Lores lores = Lores.lasting(file, Optional.empty(), empty(), notes::add)) {
            assertThat(notes).singleElement().asString().startsWith("goes on without a memory: ");
            assertThat(reply(lores, "The keys are on the table.")).isEmpty();
        }
        assertThat(file).hasContent("my notes, which are no database");
    }

    @Test
    void searchesByWordsAloneWhereTheModelCannotBeHad() throws IOException {
        Path manuals = Files.createDirectory(folder.resolve("manuals"));
        Files.writeString(manuals.resolve("crane.md"), "# Crane manual\n\nThe chain is oiled every 90 days.\n");
        try (Lores lores = Lores.passing(Optional.of(manuals), empty(), notes::add)) {
            assertThat(notes).singleElement().asString().startsWith("searches documents by their words alone: ");
            assertThat(reply(lores, "How often is the chain oiled?").orElseThrow())
                    .contains("every 90 days");
        }
    }
}
