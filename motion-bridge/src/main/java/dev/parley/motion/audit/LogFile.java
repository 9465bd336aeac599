package dev.parley.motion.audit;

import dev.parley.motion.AuditFault;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// A file of linked lines, open at its end. One thread at a time, one process at a time.
final class LogFile implements AutoCloseable {
    /// A longer line is none of ours.
    static final int LONGEST_LINE = 1 << 16;

    private final Path path;
    private final RandomAccessFile file;
    private long size;
    private long torn;
    private String last = Link.NOTHING;

    /// Not a channel: those close themselves when a thread that writes is interrupted.
    private LogFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    static LogFile open(Path path) {
        try {
            boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
            Files.createDirectories(path.toAbsolutePath().getParent(), only("rwx------", posix));
            if (!Files.exists(path)) Files.createFile(path, only("rw-------", posix));
            return new LogFile(path, new RandomAccessFile(path.toFile(), "rw")).opened();
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
            if (file.getChannel().tryLock() == null) throw new OverlappingFileLockException();
            resume();
            return this;
        } catch (OverlappingFileLockException e) {
            file.close();
            throw new AuditFault(
                    "The audit log %s is being written by another Parley: end that one first".formatted(path));
        } catch (IOException | AuditFault e) {
            file.close();
            throw e;
        }
    }

    /// Goes on after the last whole line. What stands behind it was never confirmed to anybody.
    private void resume() throws IOException {
        long written = file.length();
        byte[] end = new byte[(int) Math.min(written, 2L * LONGEST_LINE)];
        file.seek(written - end.length);
        file.readFully(end);
        int newline = lastIndex(end, end.length);
        size = written - end.length + newline + 1;
        torn = written - size;
        if (torn > LONGEST_LINE || newline < 0 && written > end.length) throw damaged();
        if (newline >= 0) {
            int from = lastIndex(end, newline) + 1;
            String line = new String(end, from, newline - from, StandardCharsets.UTF_8);
            last = Link.read(line).orElseThrow(this::damaged).hash();
        }
        if (torn > 0) file.setLength(size);
    }

    private AuditFault damaged() {
        return new AuditFault(
                "The audit log %s is damaged at its end: keep it somewhere else, and a new one begins".formatted(path));
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
        byte[] bytes = (link.line() + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            file.seek(size);
            file.write(bytes);
            if (forGood) file.getFD().sync();
        } catch (IOException e) {
            undo();
            throw new AuditFault("The audit log %s cannot be written: %s".formatted(path, e));
        }
        size += bytes.length;
        last = link.hash();
    }

    private void undo() {
        try {
            file.setLength(size);
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
            file.close();
        } catch (IOException e) {
            // Nothing is left to be written.
        }
    }
}
