package dev.parley.dialogue.tokens;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Tokens → text, as they come: a letter that several tokens make up comes out when it is whole. One thread.
public final class TextStream {
    private final Vocabulary vocabulary;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer waiting = ByteBuffer.allocate(64);

    public TextStream(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// What can be said for sure after one more token; may be empty.
    public String add(int token) {
        byte[] bytes = vocabulary.bytes(token);
        if (bytes.length > waiting.remaining())
            waiting =
                    ByteBuffer.allocate(2 * (waiting.position() + bytes.length)).put(waiting.flip());
        waiting.put(bytes);
        return decode(false);
    }

    /// What is left: half a letter becomes U+FFFD.
    public String end() {
        String rest = decode(true);
        decoder.reset();
        return rest;
    }

    private String decode(boolean end) {
        waiting.flip();
        CharBuffer out = CharBuffer.allocate(waiting.remaining() + 1);
        decoder.decode(waiting, out, end);
        if (end) decoder.flush(out);
        waiting.compact();
        return out.flip().toString();
    }
}
