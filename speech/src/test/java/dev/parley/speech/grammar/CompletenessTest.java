package dev.parley.speech.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.Completeness;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletenessTest {
    private static final CommandGrammar PARLEY = CommandGrammar.of(RobotFile.load("parley-one"));
    private static final CommandGrammar COFFEE = CommandGrammar.of(RobotFile.load("coffee-counter"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            look left,                              COMPLETE
            Robot look left,                        COMPLETE
            go to the workbench,                    COMPLETE
            raise your left arm,                    COMPLETE
            go forward ten meters,                  COMPLETE
            turn left ninety degrees,               COMPLETE
            stop,                                   COMPLETE
            stop moving,                            COMPLETE
            go forward,                             MAY_GO_ON
            Go forward please,                      COMPLETE
            go forward ten,                         MAY_GO_ON
            go forward twenty,                      MAY_GO_ON
            turn left,                              MAY_GO_ON
            go back,                                MAY_GO_ON
            go,                                     INCOMPLETE
            go to the,                              INCOMPLETE
            turn ninety degrees,                    INCOMPLETE
            raise your,                             INCOMPLETE
            look left and,                          INCOMPLETE
            look left and then,                     INCOMPLETE
            go forward ten meters and then turn,    INCOMPLETE
            look left and then wave,                MAY_GO_ON
            look left and then look right,          COMPLETE
            robot,                                  INCOMPLETE
            what time is it,                        OTHER
            forward go,                             OTHER
            '',                                     OTHER
            """)
    void tellsHowMuchOfACommandWasSaid(String text, Completeness expected) {
        assertThat(PARLEY.completeness(text)).isEqualTo(expected);
    }

    @Test
    void waitsForTheRestOfAnOrder() {
        assertThat(COFFEE.completeness("can I have a small")).isEqualTo(Completeness.INCOMPLETE);
        assertThat(COFFEE.completeness("can I have a small latte")).isEqualTo(Completeness.MAY_GO_ON);
    }

    @Test
    void judgesWhatWasHeard() {
        assertThat(PARLEY.completeness(new FreeText("go to the", Score.TYPED))).isEqualTo(Completeness.INCOMPLETE);
        assertThat(PARLEY.completeness(new FreeText("look left", Score.TYPED))).isEqualTo(Completeness.OTHER);
        assertThat(PARLEY.completeness(new Transcript.Unheard("a murmur"))).isEqualTo(Completeness.OTHER);
        assertThat(PARLEY.completeness(PARLEY.parse("stop").orElseThrow())).isEqualTo(Completeness.COMPLETE);
    }
}
