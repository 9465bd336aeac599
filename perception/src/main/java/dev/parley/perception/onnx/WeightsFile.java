package dev.parley.perception.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The weights of a graph in a file of their own (`external_data` of `onnx.proto`): ONNX Runtime maps them
/// into memory instead of copying them, and a model may be larger than 2 GB. One thread.
public final class WeightsFile implements AutoCloseable {
    private static final int EXTERNAL = 1;
    /// Of a memory page.
    private static final int ALIGNMENT = 4096;

    private final FileChannel out;
    private final String name;
    private long end;

    /// @param file written anew
    /// @throws IOException if it cannot be written
    public WeightsFile(Path file) throws IOException {
        name = file.getFileName().toString();
        out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /// Writes the numbers here, and into the tensor where they are.
    ///
    /// @throws UncheckedIOException if the disk is full, or the like
    void add(Wire tensor, byte[] raw) {
        long offset = (end + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        write(ByteBuffer.wrap(raw), offset);
        end = offset + raw.length;
        tensor.message(13, entry("location", name))
                .message(13, entry("offset", Long.toString(offset)))
                .message(13, entry("length", Long.toString(raw.length)))
                .number(14, EXTERNAL);
    }

    private void write(ByteBuffer raw, long offset) {
        try {
            while (raw.hasRemaining()) out.write(raw, offset + raw.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Wire entry(String key, String value) {
        return new Wire().text(1, key).text(2, value);
    }

    @Override
    public void close() throws IOException {
        out.force(true);
        out.close();
    }
}
