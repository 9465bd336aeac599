package dev.parley.dialogue.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// The documents of a folder. What is too large, no text, or a link out of the folder is refused by its name,
/// and the others go on.
final class Shelf {
    static final long LARGEST = 4L << 20;
    static final int MOST = 2_000;
    private static final int DEEPEST = 16;

    /// What a file looked like when it was read.
    record Look(long modifiedMillis, long bytes) {}

    private final Path root;
    private final BiConsumer<String, String> refused;

    /// @param refused gets the name of a file and why it is not read
    Shelf(Path root, BiConsumer<String, String> refused) throws IOException {
        this.root = root.toRealPath();
        this.refused = refused;
    }

    /// By name relative to the folder.
    Map<String, Look> looks() throws IOException {
        Map<String, Look> looks = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root, DEEPEST)) {
            for (Path p : (Iterable<Path>) walk::iterator)
                if (looks.size() < MOST && !Files.isDirectory(p) && !isHidden(p)) look(p, looks);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return looks;
    }

    private boolean isHidden(Path p) {
        return ("/" + root.relativize(p)).contains("/.");
    }

    /// A file may go while the folder is looked at.
    private void look(Path p, Map<String, Look> looks) {
        try {
            looks.put(
                    root.relativize(p).toString(),
                    new Look(Files.getLastModifiedTime(p).toMillis(), Files.size(p)));
        } catch (IOException e) {
            refused.accept(root.relativize(p).toString(), "cannot be read");
        }
    }

    /// @return empty text when it is refused
    String read(String name) {
        Path file = root.resolve(name);
        try {
            if (!name.matches("(?i).*\\.(?:md|markdown|txt)")) return refuse(name, "no Markdown or text (.md, .txt)");
            if (!file.toRealPath().startsWith(root)) return refuse(name, "a link out of the folder");
            if (!Files.isRegularFile(file)) return refuse(name, "no file");
            if (Files.size(file) > LARGEST) return refuse(name, "larger than " + (LARGEST >> 20) + " MB: split it");
            return text(name, file);
        } catch (IOException e) {
            return refuse(name, "cannot be read");
        }
    }

    private String text(String name, Path file) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes((int) LARGEST + 1);
        }
        for (byte b : bytes) if (b == 0) return refuse(name, "no text");
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return refuse(name, "no text in UTF-8");
        }
    }

    private String refuse(String name, String why) {
        refused.accept(name, why);
        return "";
    }
}
