package dev.parley.dialogue.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.dialogue.gguf.Rounding;
import dev.parley.dialogue.gguf.StandardModel;
import dev.parley.dialogue.tokens.TokenMask;
import dev.parley.dialogue.tokens.Tokenizer;
import dev.parley.dialogue.tokens.Vocabulary;
import dev.parley.robot.models.ModelStore;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GrammarTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ACTS = """
            {"anyOf": [
              {"type": "object", "required": ["act", "action", "direction"], "properties": {
                "act": {"const": "do"}, "action": {"const": "walk"},
                "direction": {"enum": ["forward", "backward"]},
                "distance_m": {"type": "number", "minimum": 0.1, "maximum": 10}}},
              {"type": "object", "required": ["act", "text"], "properties": {
                "act": {"const": "say"}, "text": {"type": "string", "minLength": 1}}},
              {"type": "object", "required": ["act", "steps"], "properties": {
                "act": {"const": "plan"},
                "steps": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"enum": ["wave", "nod"]}}}}]}
            """;

    private static Vocabulary vocabulary;
    private static TokenTree tree;

    @BeforeAll
    static void open() {
        try (Tokenizer t = new Tokenizer(StandardModel.folder(ModelStore.standard(), Rounding.FOUR))) {
            vocabulary = t.vocabulary();
            tree = new TokenTree(vocabulary);
        }
    }

    private static Grammar grammar(String schema) {
        try {
            return new Grammar(JSON.readTree(schema), tree);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /// Writes whatever is allowed, by chance.
    private static String byChance(Grammar grammar, Random random, int tokens) {
        TokenMask mask = grammar.answer(tokens);
        StringBuilder bytes = new StringBuilder();
        for (int said = 0; ; ) {
            int[] forced = mask.forced();
            for (int t : forced) {
                mask.accept(t);
                append(bytes, t);
                said++;
            }
            int count = 0;
            for (long word : mask.allowed()) count += Long.bitCount(word);
            if (mask.mayEnd() && (count == 0 || random.nextInt(4) == 0)) return utf8(bytes);
            assertThat(said).isLessThan(tokens);
            if (forced.length > 0) continue;
            int token = nth(mask.allowed(), random.nextInt(count));
            mask.accept(token);
            append(bytes, token);
            said++;
        }
    }

    private static int nth(long[] allowed, int n) {
        int left = n;
        for (int t = 0; t < allowed.length * Long.SIZE; t++) if (TokenMask.allows(allowed, t) && left-- == 0) return t;
        throw new AssertionError();
    }

    private static void append(StringBuilder bytes, int token) {
        for (byte b : vocabulary.bytes(token)) bytes.append((char) (b & 255));
    }

    private static String utf8(StringBuilder bytes) {
        byte[] raw = new byte[bytes.length()];
        for (int i = 0; i < raw.length; i++) raw[i] = (byte) bytes.charAt(i);
        String text = new String(raw, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("\ufffd".repeat(2));
        return text;
    }

    @Test
    void whateverTheModelPrefersTheAnswerFits() throws JsonProcessingException {
        Grammar grammar = grammar(ACTS);
        Random random = new Random(1);
        Set<String> acts = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            JsonNode answer = JSON.readTree(byChance(grammar, random, 60 + random.nextInt(100)));
            acts.add(answer.path("act").asText());
            switch (answer.path("act").asText()) {
                case "do" -> {
                    assertThat(answer.path("direction").asText()).isIn("forward", "backward");
                    assertThat(answer.path("distance_m").asDouble(1)).isBetween(0.1, 10.0);
                }
                case "say" -> assertThat(answer.path("text").asText()).isNotEmpty();
                case "plan" -> assertThat(answer.path("steps").size()).isBetween(1, 3);
                default -> throw new AssertionError(answer.toString());
            }
        }
        assertThat(acts).containsExactlyInAnyOrder("do", "say", "plan");
    }

    @Test
    void theAnswerEndsInTimeHoweverLittleThereIs() throws JsonProcessingException {
        Grammar grammar = grammar(ACTS);
        Random random = new Random(2);
        for (int i = 0; i < 300; i++)
            assertThat(JSON.readTree(byChance(grammar, random, grammar.shortest()))
                            .has("act"))
                    .isTrue();
        assertThatThrownBy(() -> grammar.answer(grammar.shortest() - 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersStayWithinTheirRange() {
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            double a = (random.nextInt(4000) - 2000) / 100.0;
            double b = a + random.nextInt(3000) / 100.0;
            Grammar grammar = grammar("{\"type\": \"number\", \"minimum\": %s, \"maximum\": %s}".formatted(a, b));
            for (int n = 0; n < 30; n++)
                assertThat(Double.parseDouble(byChance(grammar, random, 20))).isBetween(a, b);
        }
    }

    @Test
    void everyNumberOfARangeCanBeSaid() {
        Grammar grammar = grammar("{\"type\": \"integer\", \"minimum\": -3, \"maximum\": 12}");
        Random random = new Random(4);
        Set<String> said = new HashSet<>();
        for (int n = 0; n < 2000; n++) said.add(byChance(grammar, random, 10));
        assertThat(said).hasSize(16).contains("-3", "0", "12");
    }

    @Test
    void whatIsCertainNeedsNoModel() {
        TokenMask mask = grammar("{\"const\": \"charging station\"}").answer(20);
        StringBuilder said = new StringBuilder();
        for (int t : mask.forced()) {
            mask.accept(t);
            append(said, t);
        }
        assertThat(said).hasToString("\"charging station\"");
        assertThat(mask.mayEnd()).isTrue();
    }

    @Test
    void aSchemaWithoutAnAnswerIsRefusedWithItsPlace() {
        for (String odd : new String[] {
            "{\"enum\": []}",
            "{\"anyOf\": []}",
            "{\"type\": \"number\", \"minimum\": 2, \"maximum\": 1}",
            "{\"type\": \"integer\", \"minimum\": 0.2, \"maximum\": 0.8}",
            "{\"type\": \"object\", \"required\": [\"x\"], \"properties\": {}}",
            "{\"type\": \"object\", \"properties\": {\"x\": {\"type\": \"string\", \"pattern\": \"a+\"}}}",
            "{\"type\": \"thing\"}",
            "{\"$ref\": \"#\"}",
            "[]"
        })
            assertThatThrownBy(() -> grammar(odd))
                    .as(odd)
                    .isInstanceOf(SchemaFault.class)
                    .hasMessageContaining("JSON schema");
        assertThatThrownBy(() -> grammar("{\"type\": \"object\", \"properties\": {\"x\": {\"enum\": []}}}"))
                .hasMessageContaining("/x");
    }
}
