package dev.parley.motion.ros2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dialogue.Act;
import dev.parley.motion.TestRobots;
import dev.parley.motion.ros2.messages.Intent;
import dev.parley.perception.Stamp;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Speaker;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntentsTest {
    private static final Stamp STAMP = new Stamp(1, 0);

    private static Intent of(String action, Map<String, SlotValue> slots, String name) {
        Act.Do wish = new Act.Do(STAMP, action, slots, new Speaker(name, "operator"), false);
        return Intents.of(TestRobots.parleyOne(), wish, 0.9).orElseThrow();
    }

    @Test
    void aPlaceIsAGoal() {
        Intent intent = of("goto", Map.of("place", new SlotValue.Text("workbench")), "");
        assertThat(intent.intent()).isEqualTo("__intent_move_to__");
        assertThat(intent.data()).isEqualTo("{\"goal\":\"workbench\",\"other_data\":{\"place\":\"workbench\"}}");
        assertThat(intent.source()).isEqualTo("__unknown_agent__");
        assertThat(intent.modality()).isEqualTo("__modality_speech__");
        assertThat(intent.confidence()).isEqualTo(0.9);
    }

    @Test
    void aGestureAndWordsAreObjects() {
        assertThat(of("wave", Map.of("side", new SlotValue.Text("left")), "").data())
                .startsWith("{\"object\":\"wave_left\"");
        Intent say = of("say", Map.of("text", new SlotValue.Text("\"hi\"")), "");
        assertThat(say.intent()).isEqualTo("__intent_say__");
        assertThat(say.data()).startsWith("{\"object\":\"\\\"hi\\\"\"");
    }

    @Test
    void whatTheStandardHasNoNameForKeepsItsOwn() {
        assertThat(of("nod", Map.of(), "").intent()).isEqualTo("__intent_perform_motion__");
        assertThat(of("walk", Map.of("distance", new SlotValue.Number(2)), "").intent())
                .isEqualTo("walk");
    }

    @Test
    void aKnownPersonIsTheSource() {
        assertThat(of("nod", Map.of(), "Jürgen").source()).isEqualTo(PersonTopics.idOf("Jürgen"));
    }

    @Test
    void aStopComesFirstAndAnAnswerIsNoIntent() {
        assertThat(Intents.of(TestRobots.parleyOne(), new Act.Stop(STAMP, "stop"), 1))
                .hasValueSatisfying(i -> assertThat(i.priority()).isEqualTo(255));
        assertThat(Intents.of(TestRobots.parleyOne(), new Act.Say(STAMP, "hello"), 1))
                .isEmpty();
    }
}
