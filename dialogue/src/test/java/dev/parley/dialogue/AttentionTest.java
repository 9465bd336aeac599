package dev.parley.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.robot.yaml.RobotFile;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Score;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A robot with a wake phrase.
class AttentionTest {
    private static final Score SPOKEN = new Score(0.2, 0.5);
    private static final long SECOND = 1_000_000_000L;
    private static final Robot ROBOT = RobotFile.read("robby.yaml", """
            robot: robby
            microphones: {rate_hz: 16000, positions_m: [[0, 0, 0]]}
            wake: [robby, hey robby]
            stop: [stop]
            base: {topic: /cmd_vel, max_linear_mps: 0.5, max_angular_radps: 1, max_accel_mps2: 0.5, keep_clear_m: 0.5}
            people: {anyone: [all]}
            actions:
              turn: {say: ["turn {direction}"], slots: {direction: {left: [left], right: [right]}}, do: {turn: {direction: "{direction}"}}}
            """);
    private static final CommandGrammar GRAMMAR = CommandGrammar.of(ROBOT);

    private final Dialogue dialogue = new Dialogue(ROBOT, GRAMMAR, SelfKnowledge.NOTHING, DialogueModel.NONE);

    @Test
    void doesNothingUntilItIsAddressed() {
        assertThat(acts("turn left", 0)).isEmpty();
        assertThat(acts("can you turn left", SECOND)).isEmpty();
        assertThat(acts("robby turn left", 2 * SECOND)).singleElement().isInstanceOf(Act.Do.class);
        assertThat(acts("hey robby turn right", 60 * SECOND)).singleElement().isInstanceOf(Act.Do.class);
    }

    @Test
    void staysAttentiveForAWhile() {
        acts("robby turn left", 0);
        assertThat(acts("turn right", 7 * SECOND)).singleElement().isInstanceOf(Act.Do.class);
        assertThat(acts("turn right", 16 * SECOND)).isEmpty();
    }

    @Test
    void staysAttentiveAfterItsAnswer() {
        acts("robby turn left", 0);
        dialogue.answered(12 * SECOND);
        assertThat(acts("turn right", 19 * SECOND)).singleElement().isInstanceOf(Act.Do.class);
        assertThat(acts("turn right", 40 * SECOND)).isEmpty();
    }

    @Test
    void anOlderAnswerDoesNotEndItsAttention() {
        acts("robby turn left", 10 * SECOND);
        dialogue.answered(2 * SECOND);
        assertThat(acts("turn right", 17 * SECOND)).singleElement().isInstanceOf(Act.Do.class);
    }

    @Test
    void isAddressedAtTheEndToo() {
        assertThat(acts("turn left, Robby", 0)).singleElement().isInstanceOf(Act.Do.class);
        assertThat(acts("Can you turn left, hey Robby?", 60 * SECOND)).isNotEmpty();
        assertThat(acts("I saw robby turn left today", 120 * SECOND)).isEmpty();
    }

    @Test
    void isAddressedByASoundThatTheWordsMissed() {
        Heard heard = new Heard(
                new Stamp(1, 0),
                GRAMMAR.parse("turn left", SPOKEN).orElseThrow(),
                new Speaker("anyone"),
                Direction.AHEAD,
                true);
        assertThat(dialogue.decide(heard).acts()).singleElement().isInstanceOf(Act.Do.class);
    }

    @Test
    void saysThatItListensWhenOnlyCalled() {
        assertThat(acts("Hey, Robby!", 0)).containsExactly(new Act.Say(new Stamp(1, 0), "Yes?"));
        assertThat(acts("turn left", 5 * SECOND)).singleElement().isInstanceOf(Act.Do.class);
    }

    @Test
    void answersAQuestionThatBeginsWithItsName() {
        assertThat(acts("Robby, what can you do?", 0)).singleElement().isInstanceOf(Act.Say.class);
    }

    @Test
    void stopsWithoutBeingAddressed() {
        assertThat(acts("stop", 0)).singleElement().isInstanceOf(Act.Stop.class);
    }

    private List<Act> acts(String text, long atNanos) {
        Transcript t = GRAMMAR.parse(text, SPOKEN).orElseGet(() -> new FreeText(text, SPOKEN));
        return dialogue.decide(new Heard(new Stamp(1, atNanos), t, new Speaker("anyone"), Direction.AHEAD))
                .acts();
    }
}
