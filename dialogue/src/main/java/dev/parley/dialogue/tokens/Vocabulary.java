package dev.parley.dialogue.tokens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The bytes of every token of a `tokenizer.json`. Immutable.
public final class Vocabulary {
    private static final byte[] NOTHING = {};

    private final byte[][] bytes;
    private final Map<String, Integer> marks;
    private final boolean[] single = new boolean[256];

    private Vocabulary(byte[][] bytes, Map<String, Integer> marks) {
        this.bytes = bytes;
        this.marks = Map.copyOf(marks);
        for (byte[] b : bytes) if (b.length == 1) single[b[0] & 255] = true;
    }

    /// @throws IOException if it is no JSON
    /// @throws IllegalArgumentException if it has no vocabulary of pairs
    static Vocabulary read(Path file) throws IOException {
        JsonNode all = new ObjectMapper().readTree(file.toFile());
        JsonNode vocabulary = all.path("model").path("vocab");
        JsonNode added = all.path("added_tokens");
        if (!vocabulary.isObject()) throw new IllegalArgumentException("no vocabulary");
        byte[][] bytes = new byte[size(vocabulary, added)][];
        Spelling spelling = Spelling.of(all);
        vocabulary.properties().forEach(e -> bytes[e.getValue().asInt()] = spelling.bytes(e.getKey()));
        Map<String, Integer> marks = new HashMap<>();
        for (JsonNode a : added) {
            String text = a.path("content").asText();
            boolean special = a.path("special").asBoolean();
            bytes[a.path("id").asInt()] = special ? NOTHING : text.getBytes(StandardCharsets.UTF_8);
            if (special) marks.put(text, a.path("id").asInt());
        }
        for (int id = 0; id < bytes.length; id++) if (bytes[id] == null) bytes[id] = NOTHING;
        return new Vocabulary(bytes, marks);
    }

    private static int size(JsonNode vocabulary, JsonNode added) {
        List<Integer> ids = new ArrayList<>();
        vocabulary.forEach(id -> ids.add(id.asInt(-1)));
        added.forEach(a -> ids.add(a.path("id").asInt(-1)));
        if (ids.stream().anyMatch(id -> id < 0 || id > 10_000_000)) throw new IllegalArgumentException("odd numbers");
        return ids.stream().mapToInt(id -> id + 1).max().orElse(0);
    }

    public int size() {
        return bytes.length;
    }

    /// The bytes of its text: UTF-8, perhaps a part of a letter; none for a mark. Not a copy.
    public byte[] bytes(int token) {
        return token < bytes.length ? bytes[token] : NOTHING;
    }

    /// The text with U+FFFD in place of every letter that has a byte without a token: some models lack those of
    /// planes that have no letters, and a few control characters.
    String writable(String text) {
        return text.codePoints()
                .map(c -> isWritable(c) ? c : 0xfffd)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean isWritable(int letter) {
        if (Character.getType(letter) == Character.SURROGATE) return false;
        for (byte b : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) if (!single[b & 255]) return false;
        return true;
    }

    Optional<Integer> mark(String name) {
        return Optional.ofNullable(marks.get(name));
    }

    /// Where the first mark is in a text, from some place on; -1: nowhere.
    int markIn(String text, int from) {
        return marks.keySet().stream()
                .filter(m -> m.length() > 1)
                .mapToInt(m -> text.indexOf(m, from))
                .filter(i -> i >= 0)
                .min()
                .orElse(-1);
    }
}
