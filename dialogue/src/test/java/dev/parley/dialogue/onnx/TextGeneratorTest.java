package dev.parley.dialogue.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.dialogue.gguf.Rounding;
import dev.parley.dialogue.gguf.StandardModel;
import dev.parley.dialogue.language.Reply.End;
import dev.parley.dialogue.language.Reply.Said;
import dev.parley.dialogue.language.Sampling;
import dev.parley.dialogue.onnx.TextGenerator.Limits;
import dev.parley.dialogue.schema.Grammar;
import dev.parley.dialogue.schema.TokenTree;
import dev.parley.perception.onnx.ModelFault;
import dev.parley.robot.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextGeneratorTest {
    private static final AtomicLong CLOCK = new AtomicLong();
    private static TextGenerator model;

    @BeforeAll
    static void open() {
        Path folder = StandardModel.folder(ModelStore.standard(), Rounding.FOUR);
        model = new TextGenerator(folder, 256, 2, CLOCK::get);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static Limits tokens(int most) {
        return new Limits(most, Long.MAX_VALUE, () -> false);
    }

    private static int[] chat(String user) {
        int start = model.tokenizer().mark("<|im_start|>").orElseThrow();
        int end = model.tokenizer().mark("<|im_end|>").orElseThrow();
        return Arrays.stream(new int[][] {
                    {start},
                    model.tokenizer().encode("system\nYou answer in one word."),
                    {end},
                    model.tokenizer().encode("\n"),
                    {start},
                    model.tokenizer().encode("user\n" + user),
                    {end},
                    model.tokenizer().encode("\n"),
                    {start},
                    model.tokenizer().encode("assistant\n")
                })
                .flatMapToInt(Arrays::stream)
                .toArray();
    }

    private static Said say(String user, int most) {
        return model.generate(chat(user), Sampling.GREEDY, Optional.empty(), tokens(most), _ -> {});
    }

    @Test
    void answersAndComesToAnEnd() {
        Said answer = say("What is the capital of France?", 60);
        assertThat(answer.text()).contains("Paris");
        assertThat(answer.end()).isEqualTo(End.DONE);
    }

    @Test
    void streamsWhatItSays() {
        List<String> pieces = new ArrayList<>();
        Said all = model.generate(chat("Count to five."), Sampling.GREEDY, Optional.empty(), tokens(12), pieces::add);
        assertThat(pieces).hasSizeGreaterThan(3);
        assertThat(String.join("", pieces)).isEqualTo(all.text());
    }

    @Test
    void readsOnlyWhatIsNewOfAPrompt() {
        say("Name a fruit.", 4);
        Said second = say("Name a colour.", 4);
        assertThat(second.read()).isLessThan(12);
    }

    @Test
    void saysTheSameWhetherItHasReadTheBeginningBeforeOrNot() {
        say("Where is the box?", 8);
        String kept = say("Name a colour.", 12).text();
        say("x", 1);
        model.generate(new int[] {5, 6, 7}, Sampling.GREEDY, Optional.empty(), tokens(1), _ -> {});
        assertThat(say("Name a colour.", 12).text()).isEqualTo(kept);
    }

    @Test
    void stopsWithinOneTokenWhenItIsCancelled() {
        AtomicInteger asked = new AtomicInteger();
        Said answer = model.generate(
                chat("Tell me a story."),
                Sampling.GREEDY,
                Optional.empty(),
                new Limits(100, Long.MAX_VALUE, () -> asked.incrementAndGet() > 4),
                _ -> {});
        assertThat(answer.end()).isEqualTo(End.CANCELLED);
        assertThat(answer.said()).isLessThanOrEqualTo(3);
    }

    @Test
    void stopsWhenItsTimeIsUp() {
        CLOCK.set(0);
        Said answer = model.generate(
                chat("Tell me a story."),
                Sampling.GREEDY,
                Optional.empty(),
                new Limits(100, 1_000, () -> false),
                _ -> CLOCK.addAndGet(300));
        CLOCK.set(0);
        assertThat(answer.end()).isEqualTo(End.LATE);
        assertThat(answer.text()).isNotEmpty();
    }

    @Test
    void aFullContextEndsTheAnswerAndNothingElse() {
        int[] long1 = IntStream.range(0, model.context() - 3).map(i -> 1000 + i).toArray();
        Said answer = model.generate(long1, Sampling.GREEDY, Optional.empty(), tokens(50), _ -> {});
        assertThat(answer.end()).isIn(End.FULL, End.DONE);
        assertThat(answer.said()).isLessThanOrEqualTo(3);
        int[] tooLong = new int[model.context()];
        assertThatThrownBy(() -> model.generate(tooLong, Sampling.GREEDY, Optional.empty(), tokens(1), _ -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameSeedSaysTheSame() {
        Sampling warm = new Sampling(0.9, 0.9, 1.1, 7);
        say("Tell me a joke.", 1);
        String first = model.generate(chat("Tell me a joke."), warm, Optional.empty(), tokens(15), _ -> {})
                .text();
        String second = model.generate(chat("Tell me a joke."), warm, Optional.empty(), tokens(15), _ -> {})
                .text();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void whatItSaysFitsTheSchema() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        JsonNode schema = json.readTree("""
            {"type": "object", "required": ["city", "people"], "properties": {
              "city": {"enum": ["Rome", "Paris", "Oslo"]}, "people": {"type": "integer", "minimum": 1, "maximum": 99}}}
            """);
        Grammar grammar = new Grammar(schema, new TokenTree(model.tokenizer().vocabulary()));
        Said answer = model.generate(
                chat("What is the capital of France?"),
                Sampling.GREEDY,
                Optional.of(grammar.answer(40)),
                tokens(40),
                _ -> {});
        JsonNode said = json.readTree(answer.text());
        assertThat(said.path("city").asText()).isEqualTo("Paris");
        assertThat(said.path("people").asInt()).isBetween(1, 99);
    }

    @Test
    void aFolderThatIsNoModelIsRefusedInOneLine(@TempDir Path empty) throws IOException {
        assertThatThrownBy(() -> new TextGenerator(empty, 64, 1, CLOCK::get))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("genai_config.json");
        Files.writeString(empty.resolve("genai_config.json"), "{");
        assertThatThrownBy(() -> new TextGenerator(empty, 64, 1, CLOCK::get)).isInstanceOf(ModelFault.class);
    }
}
