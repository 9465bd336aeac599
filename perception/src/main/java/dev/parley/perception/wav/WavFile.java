package dev.parley.perception.wav;

import dev.parley.perception.AudioFault;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// A recording, read as a stream: 8, 16, 24 or 32 bits or floats, 1 to 32 channels, 8 to 192 kHz. Files
/// whose name ends in `.raw` are 16 kHz, mono, 16 bit without a header. What a truncated file still holds
/// is read. One thread.
public final class WavFile implements AutoCloseable {
    private final Path path;
    private final InputStream in;
    private final WavHeader header;
    private long badSamples;
    private byte[] bytes = {};
    private long left;

    private WavFile(Path path, InputStream in, WavHeader header) {
        this.path = path;
        this.in = in;
        this.header = header;
        this.left = header.dataBytes();
    }

    /// @throws AudioFault if there is no such file or it is of another kind
    public static WavFile open(Path path) {
        if (!Files.exists(path)) throw new AudioFault(path + " does not exist: check the path");
        if (Files.isDirectory(path)) throw new AudioFault(path + " is a directory: name a WAV file in it");
        if (!Files.isReadable(path)) throw new AudioFault(path + " may not be read: check its permissions");
        try {
            InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
            try {
                return new WavFile(path, in, header(path, in));
            } catch (IOException e) {
                in.close();
                throw e;
            }
        } catch (EOFException e) {
            throw new AudioFault(path + " ends before its sound begins: record or copy it again");
        } catch (UnreadableException e) {
            throw new AudioFault(path + " " + e.getMessage());
        } catch (IOException e) {
            throw broken(path, e);
        }
    }

    private static WavHeader header(Path path, InputStream in) throws IOException {
        boolean raw = path.toString().toLowerCase(Locale.ROOT).endsWith(".raw");
        return raw ? WavHeader.RAW : WavHeader.read(in);
    }

    public int channels() {
        return header.channels();
    }

    public int rateHz() {
        return header.rateHz();
    }

    /// Fills `block[channel][0 … length)` at the file's own rate.
    ///
    /// @return samples a channel; fewer than `length` only at the end, 0 when it is over
    /// @throws AudioFault when the disk fails
    public int read(float[][] block, int length) {
        int wanted = (int) Math.min((long) length * header.frameBytes(), left);
        if (bytes.length < wanted) bytes = new byte[wanted];
        try {
            int got = in.readNBytes(bytes, 0, wanted);
            left -= got;
            return decode(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), got / header.frameBytes(), block);
        } catch (IOException e) {
            throw broken(path, e);
        }
    }

    /// Samples so far, of all channels, that were no numbers: silence in their place.
    public long badSamples() {
        return badSamples;
    }

    /// Seconds that the header promises and the file does not hold; known at the end. 0 for a whole file.
    public double missingSeconds() {
        boolean promised = header.dataBytes() != WavHeader.TO_THE_END;
        return promised ? (double) (left / header.frameBytes()) / header.rateHz() : 0;
    }

    private int decode(ByteBuffer from, int samples, float[][] block) {
        for (int i = 0; i < samples; i++)
            for (int c = 0; c < header.channels(); c++)
                block[c][i] = usable(header.encoding().read(from));
        return samples;
    }

    private float usable(float sample) {
        if (!Float.isNaN(sample)) return sample;
        badSamples++;
        return 0;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            // Everything wanted was read; the system takes back the rest.
        }
    }

    private static AudioFault broken(Path path, IOException e) {
        return new AudioFault("%s cannot be read (%s)".formatted(path, e.getMessage()));
    }
}
