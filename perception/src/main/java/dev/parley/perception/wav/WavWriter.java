package dev.parley.perception.wav;

import dev.parley.perception.AudioFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a WAV file of 16 bits. Until [#close] the sound stands in `NAME.part` beside it; only then does
/// it take the name, whole and at once. A writer that dies leaves a `.part` that [WavFile] can read to its
/// end. One thread.
public final class WavWriter implements AutoCloseable {
    private static final int HEADER = 44;
    private static final long MOST_DATA = 0xFFFF_FFFFL - HEADER;

    private final Path path;
    private final Path part;
    private final FileChannel file;
    private final int channels;
    private final int rateHz;
    private ByteBuffer buffer = ByteBuffer.allocate(0);
    private long dataBytes;

    private WavWriter(Path path, Path part, FileChannel file, int rateHz, int channels) {
        this.path = path;
        this.part = part;
        this.file = file;
        this.rateHz = rateHz;
        this.channels = channels;
    }

    /// @throws AudioFault if it cannot be written there
    public static WavWriter open(Path path, int rateHz, int channels) {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        try {
            FileChannel file = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            WavWriter writer = new WavWriter(path, part, file, rateHz, channels);
            writer.header(0xFFFF_FFFFL);
            return writer;
        } catch (IOException e) {
            throw broken(path, e);
        }
    }

    /// A whole file in one go.
    public static void write(Path path, int rateHz, float[]... channels) {
        try (WavWriter writer = open(path, rateHz, channels.length)) {
            writer.append(channels, channels[0].length);
        }
    }

    /// @param block `[channel][sample]` within [-1, 1]; beyond is clipped, what is no number is silence
    public void append(float[][] block, int length) {
        if (block.length != channels)
            throw new IllegalArgumentException("a block of %d channels".formatted(block.length));
        int size = length * channels * Short.BYTES;
        if (dataBytes + size > MOST_DATA) throw new AudioFault(path + " is full (4 GB): begin a new file");
        if (buffer.capacity() < size) buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        buffer.clear();
        for (int i = 0; i < length; i++) for (float[] channel : block) buffer.putShort(sixteenBits(channel[i]));
        try {
            put(buffer.flip(), HEADER + dataBytes);
        } catch (IOException e) {
            throw broken(path, e);
        }
        dataBytes += size;
    }

    @Override
    public void close() {
        if (!file.isOpen()) return;
        try (file) {
            header(dataBytes);
        } catch (IOException e) {
            throw broken(path, e);
        }
        move();
    }

    private void move() {
        try {
            try {
                Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw broken(path, e);
        }
    }

    private void header(long data) throws IOException {
        int frameBytes = channels * Short.BYTES;
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF"))
                .putInt((int) Math.min(data + HEADER - 8, 0xFFFF_FFFFL))
                .put(ascii("WAVEfmt "));
        header.putInt(16)
                .putShort((short) 1)
                .putShort((short) channels)
                .putInt(rateHz)
                .putInt(rateHz * frameBytes);
        header.putShort((short) frameBytes)
                .putShort((short) 16)
                .put(ascii("data"))
                .putInt((int) data);
        put(header.flip(), 0);
    }

    private void put(ByteBuffer bytes, long position) throws IOException {
        for (long at = position; bytes.hasRemaining(); ) at += file.write(bytes, at);
    }

    private static short sixteenBits(float sample) {
        return (short) Math.clamp(Math.round(sample * 32768f), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static AudioFault broken(Path path, IOException e) {
        return new AudioFault("%s cannot be written (%s): check the folder and the space left".formatted(path, e));
    }
}
