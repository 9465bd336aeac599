package dev.parley.motion.audit;

import dev.parley.motion.AuditFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A file of linked lines, open at its end. One thread at a time, one process at a time.
final class LogFile implements AutoCloseable {
    /// A longer line is none of ours.
    static final int LONGEST_LINE = 1 << 16;

    private final Path path;
    private final FileChannel channel;
    private long size;
    private long torn;
    private String last = Link.NOTHING;

    private LogFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static LogFile open(Path path) {
        try {
            boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
            Files.createDirectories(path.toAbsolutePath().getParent(), only("rwx------", posix));
            FileChannel channel = FileChannel.open(
                    path,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    only("rw-------", posix));
            return new LogFile(path, channel).opened();
        } catch (IOException e) {
            throw new AuditFault("The audit log %s cannot be opened: %s".formatted(path, e));
        }
    }

    private static FileAttribute<?>[] only(String permissions, boolean posix) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private LogFile opened() throws IOException {
        try {
            if (channel.tryLock() == null) throw new OverlappingFileLockException();
            resume();
            return this;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new AuditFault(
                    "The audit log %s is being written by another Parley: end that one first".formatted(path));
        } catch (IOException | AuditFault e) {
            channel.close();
            throw e;
        }
    }

    /// Goes on after the last whole line. What stands behind it was never confirmed to anybody.
    private void resume() throws IOException {
        long written = channel.size();
        byte[] end = new byte[(int) Math.min(written, 2L * LONGEST_LINE)];
        read(end, written - end.length);
        int newline = lastIndex(end, end.length);
        size = written - end.length + newline + 1;
        torn = written - size;
        if (torn > LONGEST_LINE || newline < 0 && written > end.length) throw damaged();
        if (newline >= 0) {
            int from = lastIndex(end, newline) + 1;
            String line = new String(end, from, newline - from, StandardCharsets.UTF_8);
            last = Link.read(line).orElseThrow(this::damaged).hash();
        }
        if (torn > 0) channel.truncate(size);
    }

    private AuditFault damaged() {
        return new AuditFault(
                "The audit log %s is damaged at its end: keep it somewhere else, and a new one begins".formatted(path));
    }

    private void read(byte[] into, long from) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {}
    }

    private static int lastIndex(byte[] bytes, int before) {
        int at = before - 1;
        while (at >= 0 && bytes[at] != '\n') at--;
        return at;
    }

    /// @param json an object without its hashes
    /// @param forGood whether it must be on the disk on return
    /// @throws AuditFault when it cannot be written; the file is as it was before
    void append(String json, boolean forGood) {
        Link link = Link.after(last, json);
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(link.line() + "\n");
        int length = bytes.remaining();
        try {
            while (bytes.hasRemaining()) channel.write(bytes, size + length - bytes.remaining());
            if (forGood) channel.force(false);
        } catch (IOException e) {
            undo();
            throw new AuditFault("The audit log %s cannot be written: %s".formatted(path, e));
        }
        size += length;
        last = link.hash();
    }

    private void undo() {
        try {
            channel.truncate(size);
        } catch (IOException e) {
            // The next line is written over what is left of this one.
        }
    }

    long torn() {
        return torn;
    }

    String lastHash() {
        return last;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing is left to be written.
        }
    }
}
