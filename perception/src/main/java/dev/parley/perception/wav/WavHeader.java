package dev.parley.perception.wav;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What stands before the samples of a RIFF/WAVE file ("Multimedia Programming Interface and Data
/// Specifications 1.0", 1991; WAVE_FORMAT_EXTENSIBLE, 2007).
///
/// @param dataBytes that the header promises; [#TO_THE_END] where it does not know
record WavHeader(Encoding encoding, int channels, int rateHz, long dataBytes) {
    static final long TO_THE_END = Long.MAX_VALUE;
    /// 16 kHz, mono, 16 bit, as `.raw` files of speech corpora are.
    static final WavHeader RAW = new WavHeader(Encoding.SIGNED_16, 1, 16_000, TO_THE_END);

    private static final int MOST_CHANNELS = 32;
    /// Chunks before the samples longer than this are no notes but another kind of file.
    private static final long MOST_JUNK = 64 << 20;

    private static final long UNKNOWN_SIZE = 0xFFFF_FFFFL;
    private static final int EXTENSIBLE = 0xFFFE;

    int frameBytes() {
        return encoding.bytes * channels;
    }

    /// Reads up to the first sample.
    ///
    /// @throws UnreadableException with the reason, to be put after the file's name
    /// @throws EOFException when the file ends before its samples begin
    static WavHeader read(InputStream in) throws IOException {
        long riffEnd = riff(in);
        long position = 12;
        Optional<WavHeader> format = Optional.empty();
        while (true) {
            ByteBuffer chunk = bytes(in, 8);
            String id = text(chunk);
            long size = Integer.toUnsignedLong(chunk.getInt());
            position += 8;
            if (id.equals("data"))
                return format.map(f -> f.withData(size))
                        .orElseThrow(UnreadableException::noFormat)
                        .correctedFor(position, riffEnd);
            if (size > MOST_JUNK)
                throw new UnreadableException(
                        "has a damaged header (a chunk of %d bytes before the sound)".formatted(size));
            ByteBuffer body = bytes(in, (int) Math.min(size, 64));
            if (id.equals("fmt ")) format = Optional.of(format(body));
            in.skipNBytes(size - body.limit() + (size & 1));
            position += size + (size & 1);
        }
    }

    private static long riff(InputStream in) throws IOException {
        ByteBuffer start = bytes(in, 12);
        String id = text(start);
        long size = Integer.toUnsignedLong(start.getInt());
        String kind = text(start);
        if (!id.equals("RIFF") || !kind.equals("WAVE")) throw UnreadableException.kind(id, kind);
        return size + 8;
    }

    private static WavHeader format(ByteBuffer body) throws UnreadableException {
        if (body.limit() < 16) throw UnreadableException.noFormat();
        int code = Short.toUnsignedInt(body.getShort());
        int channels = Short.toUnsignedInt(body.getShort());
        int rateHz = body.getInt();
        int bits = Short.toUnsignedInt(body.getShort(14));
        int format = code == EXTENSIBLE && body.limit() >= 26 ? Short.toUnsignedInt(body.getShort(24)) : code;
        Encoding encoding = Encoding.of(format, bits).orElseThrow(() -> UnreadableException.encoding(format, bits));
        if (channels < 1 || channels > MOST_CHANNELS)
            throw new UnreadableException("has %d channels; 1 to %d are read".formatted(channels, MOST_CHANNELS));
        if (rateHz < 8000 || rateHz > 192_000)
            throw new UnreadableException(
                    "has %d samples a second; 8000 to 192000 are read".formatted(Integer.toUnsignedLong(rateHz)));
        return new WavHeader(encoding, channels, rateHz, 0);
    }

    private WavHeader withData(long bytes) {
        return new WavHeader(encoding, channels, rateHz, bytes);
    }

    /// A writer that streamed or died never filled in the size: then the sound goes on to the end of the
    /// file.
    private WavHeader correctedFor(long position, long riffEnd) {
        boolean neverFilledIn = dataBytes == 0 && (riffEnd <= position || riffEnd >= UNKNOWN_SIZE);
        return neverFilledIn || dataBytes >= 0x7FFF_F000L ? withData(TO_THE_END) : this;
    }

    private static ByteBuffer bytes(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) throw new EOFException();
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String text(ByteBuffer from) {
        byte[] four = new byte[4];
        from.get(four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }
}
