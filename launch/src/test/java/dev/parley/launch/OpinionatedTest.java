package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.feedback.Judged;
import dev.parley.dialogue.feedback.Preference;
import dev.parley.dialogue.language.Conversation;
import dev.parley.dialogue.language.Conversation.Turn;
import dev.parley.dialogue.language.Conversation.Who;
import dev.parley.dialogue.language.LanguageModel;
import dev.parley.dialogue.language.Reply;
import dev.parley.dialogue.language.Sampling;
import dev.parley.dialogue.language.Wanted;
import dev.parley.dialogue.memory.SqliteOpinions;
import dev.parley.dialogue.onnx.SentenceModel;
import dev.parley.robot.models.ModelStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpinionatedTest {
    private static final ModelStore MODELS = ModelStore.standard();
    private static final String KIND = "Gladly: I will help you.";
    private static final String RUDE = "No. Leave me alone!";

    /// Rude unless it varies.
    private static final class Moody implements LanguageModel {
        @Override
        public Reply reply(Conversation conversation, Wanted wanted, Consumer<String> out) {
            String text = wanted.sampling().equals(Sampling.GREEDY) ? RUDE : KIND;
            out.accept(text);
            return new Reply.Said(text, Reply.End.DONE, 1, 1);
        }

        @Override
        public String describe() {
            return "moody";
        }

        @Override
        public void close() {}
    }

    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();
    private Opinionated opinionated;

    @BeforeEach
    void begin() {
        opinionated = Opinionated.in(folder, "parley-one");
    }

    private static List<Judged> judgedBy(int people) {
        return IntStream.range(0, people)
                .mapToObj(n -> new Judged(question("Can you bring box " + n + "?"), RUDE, false, Optional.of(KIND), ""))
                .toList();
    }

    private static List<Turn> question(String text) {
        return List.of(new Turn(Who.PERSON, text));
    }

    private boolean learns(List<Judged> judged) {
        try (SqliteOpinions opinions = opinionated.open();
                SentenceModel model = SentenceModel.open(MODELS)) {
            judged.forEach(opinions::keep);
            return opinionated.learn(Preference.of(opinions.all()), model).helps();
        }
    }

    private String says() {
        StringBuilder said = new StringBuilder();
        try (LanguageModel model = opinionated.choosing(new Moody(), 2, MODELS, notes::add)) {
            Wanted wanted = new Wanted(Optional.empty(), 20, Sampling.GREEDY, Duration.ofSeconds(60), () -> false);
            model.reply(new Conversation("", question("Can you carry this?")), wanted, said::append);
        }
        return said.toString();
    }

    @Test
    void choosesAmongAnswersByWhatPeopleLiked() {
        assertThat(learns(judgedBy(30))).isTrue();
        assertThat(says()).isEqualTo(KIND);
        assertThat(notes).isEmpty();
    }

    @Test
    void aFewOpinionsChangeNothing() {
        assertThat(learns(judgedBy(5))).isFalse();
        assertThat(says()).isEqualTo(RUDE);
        assertThat(notes).singleElement().asString().contains("nothing was learnt");
    }

    @Test
    void whatWasLearntIsForgottenWithTheOpinions() throws IOException {
        learns(judgedBy(30));
        opinionated.forget();
        assertThat(says()).isEqualTo(RUDE);
    }
}
