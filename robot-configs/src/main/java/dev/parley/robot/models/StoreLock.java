package dev.parley.robot.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One process (and one thread of it) at a time may fetch a model.
final class StoreLock implements AutoCloseable {
    private static final long AGAIN_MILLIS = 50;

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits until it is free.
    static StoreLock on(Path file) throws IOException, InterruptedException {
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock(channel);
            return new StoreLock(channel);
        } catch (IOException | InterruptedException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /// File locks are per process: another thread's lock is told by an exception, and has to be waited for.
    private static FileLock lock(FileChannel channel) throws IOException, InterruptedException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                Thread.sleep(AGAIN_MILLIS);
            }
        }
    }

    /// Closing the channel gives the lock back.
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
