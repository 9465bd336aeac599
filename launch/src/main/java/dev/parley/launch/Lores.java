package dev.parley.launch;

import dev.parley.dialogue.Lore;
import dev.parley.dialogue.Remembering;
import dev.parley.dialogue.memory.SqliteMemory;
import dev.parley.robot.Robot;
import dev.parley.robot.DataFolder;

/// Opens what one robot was told, in the user's data folder.
public final class Lores implements AutoCloseable {
    private final SqliteMemory memory;

    private Lores(SqliteMemory memory) {
        this.memory = memory;
    }

    /// @throws dev.parley.robot.Fault when its memory cannot be used
    public static Lores open(Robot robot) {
        return new Lores(SqliteMemory.open(DataFolder.mine().resolve("memory").resolve(robot.name() + ".db")));
    }

    public Lore lore() {
        return new Remembering(memory);
    }

    @Override
    public void close() {
        memory.close();
    }
}
