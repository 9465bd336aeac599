package dev.parley.dialogue.choosing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.choosing.Chooser.Choice;
import dev.parley.dialogue.language.Conversation;
import dev.parley.dialogue.language.LanguageModel;
import dev.parley.dialogue.language.Reply;
import dev.parley.dialogue.language.Wanted;
import dev.parley.dialogue.schema.Answers;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualificationTest {
    private static final Robot ROBOT = RobotFile.load("parley-one");
    private static final Exam EXAM = Exam.of(ROBOT, CommandGrammar.of(ROBOT));

    @Test
    void asksForEveryActionAndForNothing() {
        assertThat(EXAM.requests()).hasSize(100);
        assertThat(EXAM.others())
                .hasSize(200)
                .doesNotContainAnyElementsOf(EXAM.requests().keySet());
        assertThat(EXAM.requests().values().stream().map(Choice::action).distinct())
                .containsExactlyInAnyOrderElementsOf(ROBOT.actions().keySet());
        assertThat(EXAM.examples().keySet())
                .doesNotContainAnyElementsOf(EXAM.requests().keySet());
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(Exam.of(ROBOT, CommandGrammar.of(ROBOT))).isEqualTo(EXAM);
    }

    @Test
    void whoKnowsEverythingMayChoose() {
        Qualification result = taken(text -> json(EXAM.requests().getOrDefault(text, Chooser.NOTHING)));
        assertThat(result).isEqualTo(new Qualification(100, 100, 0, 200, true));
        assertThat(result.mayChoose()).isTrue();
    }

    @Test
    void whoMovesOnWhatAsksForNothingMayNot() {
        Qualification result = taken(text -> json(EXAM.requests().getOrDefault(text, new Choice("nod", Map.of()))));
        assertThat(result.mayChoose()).isFalse();
        assertThat(result.whole()).isFalse();
    }

    @Test
    void whoNeverMovesMayNot() {
        assertThat(taken(_ -> json(Chooser.NOTHING)).mayChoose()).isFalse();
    }

    @Test
    void oneWrongMotionInTwoHundredIsTheLimit() {
        assertThat(new Qualification(95, 100, 1, 200, true).mayChoose()).isTrue();
        assertThat(new Qualification(95, 100, 2, 200, true).mayChoose()).isFalse();
        assertThat(new Qualification(94, 100, 0, 200, true).mayChoose()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action\":\"fly\"}",
                "{\"action\":\"walk\"}",
                "{\"action\":\"walk\",\"direction\":\"forward\",\"distance\":50}",
                "{\"action\":\"goto\",\"place\":\"moon\"}",
                "walk"
            })
    void theSchemaHasNoActionThatThereIsNot(String answer) {
        assertThat(new Answers(ActionSchema.of(ROBOT)).fitting(answer)).isEmpty();
    }

    @Test
    void theSchemaHasEveryActionOfTheExam() {
        Answers answers = new Answers(ActionSchema.of(ROBOT));
        assertThat(answers.fitting("{\"action\":\"none\"}")).isPresent();
        assertThat(answers.fitting("{\"action\":\"walk\",\"direction\":\"left\",\"distance\":2}"))
                .isPresent();
    }

    private static String json(Choice choice) {
        return "{\"action\":\"" + choice.action() + "\""
                + String.join(
                        "",
                        choice.slots().entrySet().stream()
                                .map(e -> ",\"" + e.getKey() + "\":\"" + e.getValue() + "\"")
                                .toList())
                + "}";
    }

    private static Qualification taken(Function<String, String> answers) {
        return Qualification.of(
                ROBOT,
                new LanguageModel() {
                    @Override
                    public Reply reply(Conversation conversation, Wanted wanted, Consumer<String> out) {
                        List<Conversation.Turn> turns = conversation.turns();
                        return new Reply.Said(answers.apply(turns.getLast().text()), Reply.End.DONE, 1, 1);
                    }

                    @Override
                    public String describe() {
                        return "a model";
                    }

                    @Override
                    public void close() {}
                },
                _ -> {});
    }
}
