package dev.parley.dialogue.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Any bytes as a database: its header, or none.
public final class HeaderFuzz {
    private HeaderFuzz() {}

    private static final Path FILE = file();

    private static Path file() {
        try {
            Path file = Files.createTempFile("memory", ".db");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        Header.of(FILE);
    }
}
