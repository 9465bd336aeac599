package dev.parley.dialogue.tokens;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a vocabulary writes bytes down.
sealed interface Spelling {
    byte[] bytes(String token);

    static Spelling of(JsonNode tokenizer) {
        return tokenizer.path("decoder").toString().contains("ByteLevel") ? new Letters() : new Underlined();
    }

    /// Each byte is one letter: itself where that can be seen, else one from U+0100 on (GPT-2's table).
    record Letters() implements Spelling {
        private static final int[] BYTE_OF = new int[0x180];

        static {
            int hidden = 0x100;
            for (int b = 0; b < 0x100; b++) {
                boolean seen = b >= '!' && b <= '~' || b >= 0xa1 && b <= 0xac || b >= 0xae;
                BYTE_OF[seen ? b : hidden++] = b;
            }
        }

        @Override
        public byte[] bytes(String token) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            token.chars().forEach(c -> out.write(c < BYTE_OF.length ? BYTE_OF[c] : '?'));
            return out.toByteArray();
        }
    }

    /// A space is U+2581, and `<0x0A>` is a byte (SentencePiece).
    record Underlined() implements Spelling {
        private static final Pattern BYTE = Pattern.compile("<0x([0-9A-F]{2})>");

        @Override
        public byte[] bytes(String token) {
            Matcher m = BYTE.matcher(token);
            if (m.matches()) return new byte[] {(byte) Integer.parseInt(m.group(1), 16)};
            return token.replace('\u2581', ' ').getBytes(StandardCharsets.UTF_8);
        }
    }
}
