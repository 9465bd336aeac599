package dev.parley.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Score;
import dev.parley.speech.grammar.CommandGrammar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sorry, I did not understand that.",
                "Where to?",
                "Which colour?",
                "I can do 0.1 to 10 meters. How far?",
                "Yes, I can wave. Shall I?",
                "I am sorry, you are not allowed to ask me for that.",
                "Stopped.",
                "I can move again.",
                "Did you mean: 앞으로 가?"
            })
    void whatTheRobotSaysOfItsOwnAccordIsKorean(String sentence) {
        assertThat(Catalogue.of("ko").in(sentence)).matches("[^A-Za-z]+");
        assertThat(Catalogue.of("en").in(sentence)).isEqualTo(sentence);
    }

    @Test
    void keepsTheNumbers() {
        assertThat(Catalogue.of("ko").in("I can do 0.1 to 10 meters. How far?")).contains("0.1에서 10 미터");
    }

    @Test
    void whatItDoesNotKnowStaysAsItIs() {
        assertThat(Catalogue.of("ko").in("도착했습니다.")).isEqualTo("도착했습니다.");
    }

    @Test
    void aKoreanRobotAsksInKoreanAndUnderstandsTheAnswer() {
        Robot robot = RobotFile.load("parley-ko");
        CommandGrammar grammar = CommandGrammar.of(robot);
        Dialogue dialogue = new Dialogue(robot, grammar, SelfKnowledge.NOTHING, DialogueModel.NONE);
        assertThat(said(dialogue, grammar, "앞으로 이십 미터 가"))
                .isInstanceOfSatisfying(
                        Act.Ask.class, a -> assertThat(a.text()).isEqualTo("0.1에서 10 미터까지 갈 수 있습니다. 얼마나 갈까요?"));
        assertThat(said(dialogue, grammar, "삼 미터")).isInstanceOf(Act.Do.class);
    }

    @Test
    void aKoreanRobotRefusesInKorean() {
        Robot robot = RobotFile.load("parley-ko");
        CommandGrammar grammar = CommandGrammar.of(robot);
        Heard visitor = new Heard(
                new Stamp(1, 0), grammar.parse("앞으로 가").orElseThrow(), new Speaker("", "visitor"), new Direction(0, 0));
        assertThat(new Dialogue(robot, grammar, SelfKnowledge.NOTHING, DialogueModel.NONE)
                        .decide(visitor)
                        .acts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Act.Refuse.class, r -> assertThat(r.text()).matches("[^A-Za-z]+"));
    }

    private static Act said(Dialogue dialogue, CommandGrammar grammar, String text) {
        Transcript transcript = grammar.parse(text).orElseGet(() -> new Transcript.FreeText(text, Score.TYPED));
        Heard heard = new Heard(new Stamp(1, 0), transcript, new Speaker("", "operator"), new Direction(0, 0));
        return dialogue.decide(heard).acts().getFirst();
    }
}
