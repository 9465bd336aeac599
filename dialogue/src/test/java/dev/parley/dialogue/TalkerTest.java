package dev.parley.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.language.Conversation;
import dev.parley.dialogue.language.LanguageModel;
import dev.parley.dialogue.language.Reply;
import dev.parley.dialogue.language.Reply.End;
import dev.parley.dialogue.language.Wanted;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Around a model that says what it is told to.
class TalkerTest {
    private static final Robot ROBOT = RobotFile.load("parley-one");

    private final Scripted model = new Scripted();
    private final Talker talker = new Talker(ROBOT, model, Duration.ofSeconds(8));
    private final List<String> said = new ArrayList<>();
    private boolean over;
    private long turn;

    private List<String> ask(String text) {
        said.clear();
        var heard = new Heard(
                new Stamp(++turn, 0),
                new Transcript.FreeText(text, Transcript.Score.TYPED),
                new Speaker("visitor"),
                Direction.AHEAD);
        talker.accept(heard, () -> over, a -> {
            assertThat(a).isInstanceOf(Act.Say.class);
            assertThat(a.stamp().turn()).isEqualTo(turn);
            said.add(((Act.Say) a).text());
        });
        return said;
    }

    @Test
    void tellsTheFirstSentenceWhileTheRestIsStillToCome() {
        List<Integer> saidBefore = new ArrayList<>();
        model.says("Rome is the capital. ", "It ", "is old.");
        model.before = () -> saidBefore.add(said.size());
        assertThat(ask("what is the capital of italy")).containsExactly("Rome is the capital.", "It is old.");
        assertThat(saidBefore).containsExactly(0, 0, 1);
    }

    @Test
    void stopsTheModelAfterTwoSentences() {
        model.says("One. ", "Two. ", "Three. ", "Four. ", "Five.");
        assertThat(ask("count")).containsExactly("One.", "Two.");
        assertThat(model.pieces).isEqualTo(3);
    }

    @Test
    void saysNoMoreOnceSomebodySpeaks() {
        model.says("One goes on. ", "Two ", "goes on.");
        model.before = () -> over = !said.isEmpty();
        assertThat(ask("count")).containsExactly("One goes on.");
    }

    @Test
    void saysThatItTakesTooLong() {
        model.says("The answer to this is");
        model.end = End.LATE;
        assertThat(ask("why")).containsExactly(Wording.TAKES_TOO_LONG);
    }

    @Test
    void saysThatItHasNoAnswerWhenTheModelFails() {
        model.fails = true;
        assertThat(ask("why")).containsExactly(Wording.NO_ANSWER);
    }

    @Test
    void goesOnWithWhatHasBeenSaidAndOnlyThat() {
        model.says("Rome. ", "It is in Italy. ", "And so on.");
        ask("what is the capital of italy");
        model.says("Yes.");
        ask("is it old");
        assertThat(model.asked.turns())
                .extracting(Conversation.Turn::text)
                .containsExactly("what is the capital of italy", "Rome. It is in Italy.", "is it old");
    }

    @Test
    void forgetsTheOlderHalfOfALongConversation() {
        model.says("Yes.");
        for (int i = 0; i < 100; i++) {
            ask("question " + i);
            assertThat(model.asked.turns()).hasSizeLessThanOrEqualTo(17);
        }
        assertThat(model.asked.turns().getLast().text()).isEqualTo("question 99");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Done.",
                "I am moving to the door now.",
                "I've turned left.",
                "I will go to the dock.",
                "I'll wave at you.",
                "My battery is at eighty percent.",
                "I am at the loading dock.",
                "I just finished walking.",
                "I can see a man."
            })
    void leavesOutWhatTheModelClaimsOfTheRobot(String claim) {
        model.says(claim);
        assertThat(ask("and now")).containsExactly(Wording.ONLY_SENSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"I do not know the weather.", "I am happy to help.", "I am good, thank you.", "Cats are animals."
            })
    void leavesOtherSentencesAlone(String sentence) {
        model.says(sentence);
        assertThat(ask("and now")).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It is 384400 km away. | It is 384400 kilometers away.",
                "About 20°C and 5 m/s of wind. | About 20 degrees Celsius and 5 meters per second of wind.",
                "**Rome** is `old`. | Rome is old.",
                "- 50% of it. | 50 percent of it.",
            })
    void speaksWhatIsWritten(String written, String spoken) {
        model.says(written);
        assertThat(ask("tell me")).containsExactly(spoken);
    }

    private static final class Scripted implements LanguageModel {
        private List<String> script = List.of();
        private End end = End.DONE;
        private boolean fails;
        private int pieces;
        private Runnable before = () -> {};
        private Conversation asked;

        private void says(String... text) {
            script = List.of(text);
        }

        @Override
        public Reply reply(Conversation conversation, Wanted wanted, Consumer<String> out) {
            asked = conversation;
            if (fails) return new Reply.Failed("it is not there");
            pieces = 0;
            for (String piece : script) {
                before.run();
                if (wanted.cancelled().getAsBoolean()) return new Reply.Said("", End.CANCELLED, 0, pieces);
                out.accept(piece);
                pieces++;
            }
            return new Reply.Said(String.join("", script), end, 0, pieces);
        }

        @Override
        public String describe() {
            return "scripted";
        }

        @Override
        public void close() {}
    }
}
