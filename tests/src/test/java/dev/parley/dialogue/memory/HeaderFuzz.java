package dev.parley.dialogue.memory;

import dev.parley.tests.FuzzFile;
import java.io.IOException;

/// Any bytes as a database: its header, or none.
public final class HeaderFuzz {
    private HeaderFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Header.of(FuzzFile.of(bytes));
    }
}
