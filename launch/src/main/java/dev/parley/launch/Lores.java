package dev.parley.launch;

import dev.parley.dialogue.Lore;
import dev.parley.dialogue.Remembering;
import dev.parley.dialogue.knowledge.Documents;
import dev.parley.dialogue.memory.SqliteMemory;
import dev.parley.robot.DataFolder;
import dev.parley.robot.Robot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens what one robot was told, in the user's data folder, and the documents that it answers from.
public final class Lores implements AutoCloseable {
    private final Optional<Documents> documents;
    private final SqliteMemory memory;

    private Lores(Optional<Documents> documents, SqliteMemory memory) {
        this.documents = documents;
        this.memory = memory;
    }

    /// @param knowledge a folder of Markdown and text
    /// @param note gets a line for people about each document that is not read
    /// @throws dev.parley.robot.Fault when the memory or the folder cannot be used
    public static Lores open(Robot robot, Optional<Path> knowledge, Consumer<String> note) {
        Optional<Documents> documents = knowledge.map(folder -> Documents.in(folder, note));
        return new Lores(
                documents, SqliteMemory.open(DataFolder.mine().resolve("memory").resolve(robot.name() + ".db")));
    }

    /// What people told it comes before what it has read.
    public Lore lore() {
        List<Lore> all = new ArrayList<>(List.of(new Remembering(memory)));
        documents.ifPresent(all::add);
        return Lore.firstOf(all);
    }

    @Override
    public void close() {
        documents.ifPresent(Closing::quietly);
        memory.close();
    }
}
