package dev.parley.dialogue.memory;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The first hundred bytes of an SQLite file ("Database File Format", 1.3), read before SQLite may touch it:
/// opening a file of another program or version could already change it.
///
/// @param version of the format (`user_version`)
/// @param application whose file it is (`application_id`)
record Header(int version, int application) {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TO_VERSION = 60 - 16;
    private static final int VERSION_TO_APPLICATION = 68 - 64;

    /// Empty: it is no SQLite file.
    static Optional<Header> of(Path file) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            byte[] magic = in.readNBytes(MAGIC.length);
            if (!java.util.Arrays.equals(magic, MAGIC)) return Optional.empty();
            in.skipNBytes(TO_VERSION);
            int version = in.readInt();
            in.skipNBytes(VERSION_TO_APPLICATION);
            return Optional.of(new Header(version, in.readInt()));
        } catch (EOFException e) {
            return Optional.empty();
        }
    }
}
