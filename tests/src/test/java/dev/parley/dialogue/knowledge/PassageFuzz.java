package dev.parley.dialogue.knowledge;

import java.nio.charset.StandardCharsets;

/// Any text as a document: passages of it.
public final class PassageFuzz {
    private PassageFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Passage.of("fuzz.md", new String(bytes, StandardCharsets.UTF_8));
    }
}
