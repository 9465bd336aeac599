package dev.parley.dialogue.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// The documents of a folder. What is too large, no text, or a link out of the folder is refused by its name,
/// and the others go on.
final class Shelf {
    static final long LARGEST = 4L << 20;
    static final int MOST = 2_000;
    private static final int DEEPEST = 16;
    /// Of those left out: nobody reads more lines.
    private static final int MOST_TOLD = 20;

    /// What a file looked like when it was read.
    record Look(long modifiedMillis, long bytes) {}

    private final Path root;
    private final BiConsumer<String, String> refused;
    private final Set<String> leftOut = new HashSet<>();

    /// @param refused gets the name of a file and why it is not read
    Shelf(Path root, BiConsumer<String, String> refused) throws IOException {
        this.root = root.toRealPath();
        this.refused = refused;
    }

    /// By name relative to the folder. What is left out is told of once.
    Map<String, Look> looks() throws IOException {
        Map<String, Look> looks = new TreeMap<>();
        Files.walkFileTree(root, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isHidden(file)) return FileVisitResult.CONTINUE;
                if (attributes.isDirectory()) leaveOut(file, "more than %d folders deep".formatted(DEEPEST));
                else if (looks.size() < MOST) look(file, looks);
                else leaveOut(file, "more than %d files: keep fewer in one folder".formatted(MOST));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(root)) throw e;
                leaveOut(file, "cannot be read");
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean hidden = !folder.equals(root) && isHidden(folder);
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }
        });
        return looks;
    }

    private void leaveOut(Path file, String why) {
        String name = root.relativize(file).toString();
        if (leftOut.size() < MOST_TOLD && leftOut.add(name)) refused.accept(name, why);
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
            leaveOut(p, "cannot be read");
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
