package dev.parley.motion.mcap;

import dev.parley.motion.ros2.Quality;
import dev.parley.motion.ros2.Tap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Everything that is said on the topics of this process, into an MCAP file.
///
/// Whoever sends or hears a message copies it and goes on: it waits for no lock and no disk. What does not fit into
/// [#MOST_WAITING_BYTES] is left out and counted. [#step] writes; it is called by one thread, several times a second,
/// as
/// are [#close] and the rest after it. A file that has become too large, or cannot be written, ends; nothing else
/// does.
public final class Recording implements Tap, AutoCloseable {
    /// Three minutes of a usual robot at once.
    static final long MOST_WAITING_BYTES = 16L << 20;

    private static final long CHUNK_NANOS = 1_000_000_000L;

    private record Taken(McapFile.Channel channel, long unixNanos, byte[] data) {}

    private final McapFile file;
    private final long mostBytes;
    private final LongSupplier unixNanos;
    private final Consumer<String> notes;
    private final Definitions definitions = new Definitions();
    private final AtomicInteger ids = new AtomicInteger();
    private final Queue<Taken> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicLong waitingBytes = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private volatile boolean ended;
    private long lostTold;
    private long flushedNanos;

    private Recording(McapFile file, long mostBytes, LongSupplier unixNanos, Consumer<String> notes) {
        this.file = file;
        this.mostBytes = mostBytes;
        this.unixNanos = unixNanos;
        this.notes = notes;
        flushedNanos = unixNanos.getAsLong();
    }

    /// Begins a new file.
    ///
    /// @param mostBytes at which it ends
    /// @param notes for people: that it has ended, or lost something
    /// @throws McapFault when there is such a file already, or none can be made
    public static Recording to(Path path, long mostBytes, LongSupplier unixNanos, Consumer<String> notes) {
        try {
            return new Recording(McapFile.create(path, "parley"), mostBytes, unixNanos, notes);
        } catch (FileAlreadyExistsException e) {
            throw new McapFault(path + " is there already: give a recording a name of its own", e);
        } catch (IOException | UnsupportedOperationException e) {
            throw new McapFault(path + " cannot be written: " + e, e);
        }
    }

    @Override
    public Optional<Channel> channel(String topic, String type, Quality quality) {
        int id = ids.incrementAndGet();
        if (id > 0xffff) return Optional.empty();
        var channel = new McapFile.Channel(id, topic, type, definitions.of(type).orElse(""), quality);
        return Optional.of(cdr -> take(channel, cdr));
    }

    private void take(McapFile.Channel channel, ByteBuffer cdr) {
        if (ended) return;
        int length = cdr.remaining();
        if (waitingBytes.addAndGet(length) > MOST_WAITING_BYTES) {
            waitingBytes.addAndGet(-length);
            lost.incrementAndGet();
            return;
        }
        byte[] data = new byte[length];
        cdr.get(data);
        waiting.add(new Taken(channel, unixNanos.getAsLong(), data));
    }

    /// Messages that were left out, since the disk was too slow.
    public long lost() {
        return lost.get();
    }

    /// Whether the file is complete.
    public boolean ended() {
        return ended;
    }

    /// Writes what has come: once a second, or when a megabyte has.
    public void step() {
        if (ended) return;
        try {
            drain();
            long now = unixNanos.getAsLong();
            if (now - flushedNanos >= CHUNK_NANOS || now < flushedNanos) {
                file.flush();
                flushedNanos = now;
            }
            tellLost();
        } catch (IOException e) {
            end("The recording has ended, since its file cannot be written: " + e.getMessage());
        }
    }

    private void drain() throws IOException {
        for (Taken t = waiting.poll(); t != null && !ended; t = waiting.poll()) {
            waitingBytes.addAndGet(-t.data.length);
            file.message(t.channel, t.unixNanos, t.data);
            if (file.chunkIsFull()) file.flush();
            if (file.bytes() >= mostBytes)
                end("The recording has ended: it has reached %d MB".formatted(mostBytes >> 20));
        }
    }

    private void tellLost() {
        long now = lost.get();
        if (now >= 2 * lostTold && now > 0) {
            lostTold = now;
            notes.accept("The recording lacks %d messages: the disk is too slow".formatted(now));
        }
    }

    private void end(String why) {
        if (ended) return;
        ended = true;
        waiting.clear();
        notes.accept(why);
        try {
            file.close();
        } catch (IOException e) {
            // What was written up to the last chunk can be read; the reason has been told.
        }
    }

    /// The rest, and the summary. Nothing is taken any more.
    @Override
    public void close() {
        if (ended) return;
        try {
            drain();
            if (ended) return;
            ended = true;
            file.close();
        } catch (IOException e) {
            end("The end of the recording could not be written: " + e.getMessage());
        }
    }
}
