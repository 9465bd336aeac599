package dev.parley.perception.wav;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Builds WAV files, right and wrong ones.
final class Riff {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static Riff wave(long size) {
        return new Riff().text("RIFF").int32(size).text("WAVE");
    }

    Riff format(int code, int channels, int rateHz, int bits) {
        int frame = channels * bits / 8;
        text("fmt ").int32(16).int16(code).int16(channels).int32(rateHz);
        return int32((long) rateHz * frame).int16(frame).int16(bits);
    }

    Riff chunk(String id, long size, byte... body) {
        text(id).int32(size);
        bytes.writeBytes(body);
        return this;
    }

    Riff text(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    Riff int16(int value) {
        return little(2, value);
    }

    Riff int32(long value) {
        return little(4, value);
    }

    private Riff little(int count, long value) {
        byte[] eight = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
        bytes.write(eight, 0, count);
        return this;
    }

    Path in(Path directory) {
        try {
            return Files.write(directory.resolve("sound.wav"), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
