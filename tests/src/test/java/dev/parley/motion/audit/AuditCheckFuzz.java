package dev.parley.motion.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Any bytes as the record of a robot: whole, or the line that is wrong.
public final class AuditCheckFuzz {
    private AuditCheckFuzz() {}

    private static final Path FILE = file();

    private static Path file() {
        try {
            Path file = Files.createTempFile("audit", ".jsonl");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        AuditCheck.Result result = AuditCheck.of(FILE);
        if (result instanceof AuditCheck.Broken b && b.line() < 1) throw new AssertionError(b.toString());
    }
}
