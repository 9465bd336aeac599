package dev.parley.robot.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Whether a file is what the manifest says.
final class Digest {
    private static final int BUFFER = 1 << 16;

    private Digest() {}

    static boolean matches(Path file, ModelFile expected) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == expected.bytes()
                && sha256(file).equals(expected.sha256());
    }

    static String sha256(Path file) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) continue;
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /// Copies no more than a file's size: an archive may claim anything.
    static void copy(InputStream in, Path to, ModelFile file) throws IOException, FetchException {
        Files.createDirectories(to.getParent());
        long left = file.bytes();
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int n; (n = in.read(buffer)) >= 0; left -= n) {
                if (n > left) throw new FetchException(file.name() + " is larger than the manifest says");
                out.write(buffer, 0, n);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
