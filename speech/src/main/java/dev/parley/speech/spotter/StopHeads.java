package dev.parley.speech.spotter;

import dev.parley.speech.VoiceFault;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What has been learnt already: the usual stop words come with Parley, others are kept in a folder of the
/// model cache, by their words and the version of how they are learnt. Thread-safe.
public final class StopHeads {
    /// Of everything that a head depends on.
    static final int VERSION = 4;

    private static final List<String> USUAL = List.of("emergency stop", "freeze", "halt", "stop");
    private static final String SHIPPED = "usual.head";
    private static final long LARGEST_FILE = 1 << 20;

    private final Path folder;

    /// @param folder made when something is first kept
    public StopHeads(Path folder) {
        this.folder = folder;
    }

    /// The stop words of a robot's file, and "stop", which every robot understands; in one order.
    public static List<String> words(List<String> named) {
        return Stream.concat(named.stream(), Stream.of("stop"))
                .map(w -> w.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }

    /// What is known of these words, kept before shipped; damaged files count as nothing.
    ///
    /// @param words as [#words] gives them
    public Optional<StopHead> known(List<String> words) {
        return kept(words).or(() -> words.equals(USUAL) ? shipped() : Optional.empty());
    }

    private Optional<StopHead> kept(List<String> words) {
        Path file = file(words);
        try {
            if (!Files.isReadable(file) || Files.size(file) > LARGEST_FILE) return Optional.empty();
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                return Optional.of(StopHead.read(in));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<StopHead> shipped() {
        try (InputStream in = StopHeads.class.getResourceAsStream(SHIPPED)) {
            return in == null ? Optional.empty() : Optional.of(StopHead.read(new BufferedInputStream(in)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// @throws VoiceFault if the folder cannot be written
    public void keep(List<String> words, StopHead head) {
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "learning", ".head");
            write(head, fresh);
            Files.move(fresh, file(words), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new VoiceFault("what was learnt of the stop words cannot be kept in %s (%s): check its permissions"
                    .formatted(folder, e.getMessage()));
        }
    }

    /// @throws IOException if the file cannot be written
    public static void write(StopHead head, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            head.write(out);
        }
    }

    private Path file(List<String> words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((VERSION + "\n" + String.join("\n", words)).getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest, 0, 16) + ".head");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
