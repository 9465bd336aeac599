package dev.parley.motion.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// One line of the log and its hash: `{…,"prev":"HEX","hash":"HEX"}`. The hash is the SHA-256 of the line without its
/// last field, in UTF-8; `prev` is the hash of the line before, so no line can be changed, left out or put between
/// without changing all that follow (Schneier & Kelsey 1999, "Secure Audit Logs to Support Computer Forensics", without
/// their keys).
record Link(String line, String prev, String hash) {
    /// Of what stands before the first line.
    static final String NOTHING = "0".repeat(64);

    private static final String PREV = ",\"prev\":\"";
    private static final String HASH = ",\"hash\":\"";
    private static final int HEX = 64;
    private static final int TAIL = HASH.length() + HEX + 2;
    private static final int PREV_TAIL = PREV.length() + HEX + 1;

    /// @param json an object that is not empty, without the two fields
    static Link after(String prev, String json) {
        String body = json.substring(0, json.length() - 1) + PREV + prev + "\"}";
        String hash = hash(body);
        return new Link(body.substring(0, body.length() - 1) + HASH + hash + "\"}", prev, hash);
    }

    /// @return empty: this is no line of a log, or its hash is not its own
    static Optional<Link> read(String line) {
        int at = line.length() - TAIL;
        int prevAt = at - PREV_TAIL;
        if (prevAt < 1 || !line.startsWith(HASH, at) || !line.startsWith(PREV, prevAt) || !line.endsWith("\"}"))
            return Optional.empty();
        String hash = line.substring(at + HASH.length(), line.length() - 2);
        String prev = line.substring(prevAt + PREV.length(), at - 1);
        return hash(line.substring(0, at) + "}").equals(hash)
                ? Optional.of(new Link(line, prev, hash))
                : Optional.empty();
    }

    private static String hash(String body) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
