package dev.parley.perception.wav;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/// Any bytes as a WAV file's beginning: a header, or why it is none.
public final class WavHeaderFuzz {
    private WavHeaderFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            WavHeader header = WavHeader.read(new ByteArrayInputStream(bytes));
            if (header.frameBytes() <= 0 || header.rateHz() <= 0) throw new AssertionError(header.toString());
        } catch (IOException refused) {
            // As it should be.
        }
    }
}
