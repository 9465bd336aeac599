package dev.parley.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.launch.Event;
import dev.parley.motion.MotionEvent;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.Samples;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Transcript.Command;
import dev.parley.speech.espeak.Espeak;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A robot that is spoken to in Korean and answers in Korean, from the microphones to the loudspeaker.
class KoreanTest {
    private static final ModelStore STORE = ModelStore.standard();

    private final Espeak people =
            new Espeak("node", Duration.ofSeconds(30), Duration.ofSeconds(1), () -> STORE.require("talkers"));
    private final Hall hall = new Hall("parley-ko", 207, UnaryOperator.identity());

    @AfterEach
    void close() {
        hall.close();
        people.close();
    }

    private Samples spoken(String text, String voice) {
        return people.speak(text, voice, 180);
    }

    @Test
    void aKoreanCommandMovesTheRobotAndIsAnsweredInKorean() {
        hall.say(spoken("아래를 봐", "ko"));

        assertThat(hall.await(
                        0,
                        Event.Understood.class,
                        u -> u.heard().transcript() instanceof Command c
                                && c.action().equals("look")
                                && c.slots().equals(Map.of("direction", new SlotValue.Text("down")))))
                .as(() -> hall.witness.since(0).toString())
                .isPresent();
        assertThat(hall.moved(0, MotionEvent.Started.class))
                .as(() -> hall.witness.since(0).toString())
                .isPresent();
        assertThat(hall.await(0, Event.Speaking.class, s -> s.text().equals("네, 보고 있습니다.")))
                .isPresent();

        hall.say(spoken("정지", "ko+m3"));
        assertThat(hall.await(0, Event.Halted.class, _ -> true)).isPresent();
    }
}
