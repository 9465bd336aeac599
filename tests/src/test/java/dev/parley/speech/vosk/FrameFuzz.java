package dev.parley.speech.vosk;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/// Any bytes from the process that Vosk runs in: a frame, or none.
public final class FrameFuzz {
    private FrameFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            Frame.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException none) {
            // As it should be.
        }
    }
}
