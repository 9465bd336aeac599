package dev.parley.dialogue.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dialogue.gguf.Rounding;
import dev.parley.dialogue.gguf.StandardModel;
import dev.parley.dialogue.language.Conversation;
import dev.parley.dialogue.language.Conversation.Turn;
import dev.parley.dialogue.language.Conversation.Who;
import dev.parley.dialogue.language.Reply;
import dev.parley.dialogue.language.Reply.Said;
import dev.parley.dialogue.language.Sampling;
import dev.parley.dialogue.language.Wanted;
import dev.parley.perception.onnx.ModelFault;
import dev.parley.robot.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalModelTest {
    private static final String RULES = "You are a robot. You answer in one short sentence.";
    private static Path folder;
    private static LocalModel model;

    @BeforeAll
    static void open() {
        folder = StandardModel.folder(ModelStore.standard(), Rounding.FOUR);
        model = new LocalModel(folder, 192, 2, System::nanoTime);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static Reply ask(List<Turn> turns, Optional<String> schema, int tokens) {
        Wanted wanted = new Wanted(schema, tokens, Sampling.GREEDY, Duration.ofMinutes(5), () -> false);
        return model.reply(new Conversation(RULES, turns), wanted, _ -> {});
    }

    private static List<Turn> person(String text) {
        return List.of(new Turn(Who.PERSON, text));
    }

    @Test
    void answersAQuestion() {
        assertThat(ask(person("What is the capital of France?"), Optional.empty(), 40))
                .isInstanceOfSatisfying(Said.class, s -> assertThat(s.text()).contains("Paris"));
    }

    @Test
    void answersWithinASchema() {
        String schema = "{\"enum\": [\"yes\", \"no\"]}";
        assertThat(ask(person("Is water wet?"), Optional.of(schema), 8))
                .isInstanceOfSatisfying(Said.class, s -> assertThat(s.text()).isIn("\"yes\"", "\"no\""));
    }

    @Test
    void aLongConversationIsAnsweredWithoutItsBeginning() {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            turns.add(new Turn(Who.PERSON, "Box number %d is on shelf %d.".formatted(i, i % 7)));
            turns.add(new Turn(Who.ROBOT, "I see."));
        }
        turns.addAll(person("What is the capital of France?"));
        assertThat(ask(turns, Optional.empty(), 40)).isInstanceOf(Said.class);
    }

    @Test
    void aLongQuestionIsAnsweredWithoutItsBeginning() {
        String question = "word ".repeat(3000) + "What is the capital of France?";
        assertThat(ask(person(question), Optional.empty(), 5)).isInstanceOf(Said.class);
    }

    @Test
    void rulesThatDoNotFitAreSaidToBeTooLong() {
        Conversation c = new Conversation("rule ".repeat(500), person("Hello."));
        Wanted wanted = new Wanted(Optional.empty(), 5, Sampling.GREEDY, Duration.ofMinutes(5), () -> false);
        assertThat(model.reply(c, wanted, _ -> {}))
                .isEqualTo(new Reply.Failed("its rules are too long for a context of 192 tokens"));
    }

    @Test
    void anAnswerThatCannotFitIsSaidToBeTooLong() {
        String schema = "{\"const\": \"%s\"}".formatted("x".repeat(500));
        assertThat(ask(person("Hello."), Optional.of(schema), 500)).isInstanceOf(Reply.Failed.class);
    }

    @Test
    void aTemplateOfAnotherKindIsRefusedInOneLine(@TempDir Path other) throws IOException {
        for (String name : List.of("genai_config.json", "tokenizer.json"))
            Files.copy(folder.resolve(name), other.resolve(name));
        Files.writeString(other.resolve("tokenizer_config.json"), "{\"chat_template\": \"{{ messages }}\"}");
        assertThatThrownBy(() -> new LocalModel(other, 64, 1, System::nanoTime))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("chat template");
    }
}
