package dev.parley.speech.spotter;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/// Any bytes as what a spotter has learnt: a head, or none.
public final class StopHeadFuzz {
    private StopHeadFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            StopHead.read(new ByteArrayInputStream(bytes));
        } catch (IOException none) {
            // As it should be.
        }
    }
}
