package dev.parley.dialogue.gguf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// The sha256 of every file of a folder, in a file beside them, in the form of `sha256sum`.
final class Seal {
    private static final String NAME = "sha256sums";

    private Seal() {}

    static void put(Path folder) throws IOException {
        Files.write(folder.resolve(NAME), lines(folder));
    }

    /// Whether the files are those that were sealed.
    static boolean holds(Path folder) throws IOException {
        Path seal = folder.resolve(NAME);
        return Files.isRegularFile(seal) && Files.readAllLines(seal).equals(lines(folder));
    }

    private static List<String> lines(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.filter(f -> !f.endsWith(NAME)).sorted().toList();
            List<String> lines = new ArrayList<>();
            for (Path f : sorted) lines.add(digest(f) + "  " + f.getFileName());
            return lines;
        }
    }

    static String digest(Path file) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
