package dev.parley.dialogue.memory;

import dev.parley.dialogue.Memory.Fact;
import dev.parley.dialogue.Memory.Kept;
import java.nio.file.Path;

/// Keeps facts until it is killed and prints each that was confirmed, closed by a full stop.
final class KeepsFacts {
    private KeepsFacts() {}

    public static void main(String[] args) {
        SqliteMemory memory = SqliteMemory.open(Path.of(args[0]));
        for (int i = 0; i < SqliteMemory.MOST_OF_ONE / 5; i++) {
            String subject = "box " + args[1] + " " + i;
            if (memory.keep(new Fact("", subject, "is", "here", "")) == Kept.KEPT) System.out.println(subject + ".");
        }
    }
}
