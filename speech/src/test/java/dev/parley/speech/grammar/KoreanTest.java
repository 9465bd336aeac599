package dev.parley.speech.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.Completeness;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Transcript.Command;
import dev.parley.speech.Transcript.Control;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A robot that is spoken to in Korean.
class KoreanTest {
    private final CommandGrammar grammar = CommandGrammar.of(RobotFile.load("parley-ko"));

    private Command command(String text) {
        return (Command) grammar.parse(text).orElseThrow(() -> new AssertionError(text));
    }

    @ParameterizedTest
    @CsvSource({
        "앞으로 이 미터 가, 2",
        "앞으로 두 미터 가 주세요, 2",
        "앞으로 2미터 가줘, 2",
        "앞으로 1.5m 가, 1.5",
        "앞으로 일 미터 반 가, 1.5",
        "앞으로 반 미터 가, 0.5",
        "앞으로 이점오 미터 가, 2.5",
        "앞으로 영 점 삼 미터 이동해, 0.3",
        "오십 센티미터 앞으로 가, 0.5",
        "앞으로 십이 미터 가, 12",
        "앞으로 다섯 미터 걸어, 5",
    })
    void readsDistances(String text, double meters) {
        Command walk = command(text);
        assertThat(walk.action()).isEqualTo("walk");
        assertThat(walk.slots())
                .isEqualTo(
                        Map.of("direction", new SlotValue.Text("forward"), "distance", new SlotValue.Number(meters)));
    }

    @ParameterizedTest
    @CsvSource({
        "왼쪽으로 구십 도 돌아, 90",
        "왼쪽으로 백팔십 도 돌아, 180",
        "왼쪽으로 백오 도 돌아, 105",
        "사십오도 왼쪽으로 회전해 줘, 45",
        "왼쪽으로 스물다섯 도 돌아, 25",
        "왼쪽으로 30° 돌아, 30",
    })
    void readsAngles(String text, double degrees) {
        assertThat(command(text).slots()).containsEntry("angle", new SlotValue.Number(degrees));
    }

    @Test
    void spacesMakeNoDifference() {
        assertThat(command("왼쪽으로구십도돌아").slots())
                .isEqualTo(command("왼쪽 으로 구십 도 돌 아").slots());
    }

    @ParameterizedTest
    @ValueSource(strings = {"멈춰", "멈춰!", "지금 멈춰", "정지해", "그만", "멈춰 주세요", "멈춰 멈춰"})
    void stopsAtAStopWord(String text) {
        assertThat(((Control) grammar.parse(text).orElseThrow()).kind()).isEqualTo(Control.Kind.STOP);
    }

    @Test
    void goesOnWhenItIsTold() {
        assertThat(((Control) grammar.parse("다시 시작해 주세요").orElseThrow()).kind()).isEqualTo(Control.Kind.RESUME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"앞으로 가지 마", "왼쪽으로 돌면 안 돼", "앞으로 갈 수 있어", "오늘 날씨가 어때요", "앞으로 이 미터 갔어", "앞으로"})
    void takesNothingElseForACommand(String text) {
        assertThat(grammar.parse(text)).isEmpty();
    }

    @Test
    void keepsOpenTextAsItWasWritten() {
        assertThat(command("따라 해 안녕하세요 여러분").slots()).containsEntry("text", new SlotValue.Text("안녕하세요 여러분"));
    }

    @Test
    void readsAnAnswer() {
        assertThat(grammar.parseSlot("walk", "distance", "삼 미터요")).contains(new SlotValue.Number(3));
        assertThat(grammar.parseSlot("goto", "place", "충전소로")).contains(new SlotValue.Text("충전소"));
    }

    @Test
    void knowsHowMuchOfASentenceItIs() {
        assertThat(grammar.completeness("앞으로 이")).isEqualTo(Completeness.INCOMPLETE);
        assertThat(grammar.completeness("왼쪽으로 돌아 줘")).isEqualTo(Completeness.COMPLETE);
    }
}
