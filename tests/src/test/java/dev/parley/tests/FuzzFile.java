package dev.parley.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file with any bytes, for readers that take none but files; the same one each time, gone at the end.
public final class FuzzFile {
    private static final Path FILE = make();

    private FuzzFile() {}

    private static Path make() {
        try {
            Path file = Files.createTempFile("parley-fuzz", "");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path of(byte[] bytes) throws IOException {
        return Files.write(FILE, bytes);
    }
}
