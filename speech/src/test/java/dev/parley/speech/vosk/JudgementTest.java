package dev.parley.speech.vosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Command;
import dev.parley.speech.Transcript.Control;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Unheard;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private final Judgement judgement =
            new Judgement(CommandGrammar.of(RobotFile.load("parley-ko")), VoskSettings.STANDARD);

    private static Alternative said(String text, double logLikelihood) {
        return new Alternative(text, logLikelihood);
    }

    private Transcript of(List<Alternative> held, Alternative free) {
        return judgement.of(held, free, 2);
    }

    @Test
    void believesACommandThatFitsAsWellAsAnyWords() {
        assertThat(of(List.of(said("앞으로 이 미터 가", 100)), said("앞으로 이 미 터 가", 98)))
                .asInstanceOf(InstanceOfAssertFactories.type(Command.class))
                .satisfies(c -> {
                    assertThat(c.action()).isEqualTo("walk");
                    assertThat(c.slots()).containsEntry("distance", new SlotValue.Number(2));
                });
    }

    @Test
    void doesNotForceOtherSpeechIntoACommand() {
        assertThat(of(List.of(said("앞으로 가", 70)), said("오늘 날씨 가 어때 요", 120))).isInstanceOf(FreeText.class);
        assertThat(of(List.of(said("앞으로 가", 100)), said("오늘 날씨 가 어때 요", 100))).isInstanceOf(FreeText.class);
    }

    @Test
    void doesNotChooseBetweenTwoLikelyMeanings() {
        List<Alternative> two = List.of(said("앞으로 이 미터 가", 100), said("앞으로 일 미터 가", 99.9));
        assertThat(of(two, said("앞으로 이 미터 가 요", 99))).isInstanceOf(FreeText.class);
    }

    @Test
    void otherWordsOfTheSameMeaningAreNoRivals() {
        List<Alternative> two = List.of(said("앞으로 이 미터 가", 100), said("앞으로 두 미터 가", 99.9));
        assertThat(of(two, said("앞으로 이 미터 가 요", 99))).isInstanceOf(Command.class);
    }

    @Test
    void aNegationAmongTheFreeWordsForbidsAMotion() {
        assertThat(of(List.of(said("앞으로 가", 100)), said("앞으로 가 지 마", 99))).isInstanceOf(FreeText.class);
    }

    @Test
    void aStopIsBelievedSooner() {
        assertThat(of(List.of(said("멈춰", 95)), said("멈추 고", 101)))
                .asInstanceOf(InstanceOfAssertFactories.type(Control.class))
                .extracting(Control::kind)
                .isEqualTo(Control.Kind.STOP);
    }

    @Test
    void nothingHeardIsNothing() {
        assertThat(of(List.of(), said("", 0))).isInstanceOf(Unheard.class);
        assertThat(of(List.of(said("", 10)), said("안녕하세요", 12))).isInstanceOf(FreeText.class);
    }
}
