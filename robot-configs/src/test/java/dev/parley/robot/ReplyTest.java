package dev.parley.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplyTest {
    @Test
    void fillsInWhatWasSaid() {
        assertThat(Reply.filled(
                        "Walking {distance} meters {direction}.", Map.of("distance", "2.5", "direction", "forward")))
                .isEqualTo("Walking 2.5 meters forward.");
    }

    @Test
    void oneMeterIsSingular() {
        assertThat(Reply.filled("Walking {d} meters.", Map.of("d", "1"))).isEqualTo("Walking 1 meter.");
        assertThat(Reply.filled("Walking {d} meters.", Map.of("d", "1.1"))).isEqualTo("Walking 1.1 meters.");
        assertThat(Reply.filled("Walking {d} meters.", Map.of("d", "11"))).isEqualTo("Walking 11 meters.");
    }

    @Test
    void leavesOutBracketsWhoseSlotsWereNotSaid() {
        String order = "[{size}] [{shots}] {drink} [with {milk}], coming up.";
        assertThat(Reply.filled(order, Map.of("size", "large", "drink", "mocha")))
                .isEqualTo("Large mocha, coming up.");
        assertThat(Reply.filled(order, Map.of("drink", "mocha", "milk", "a bit of milk")))
                .isEqualTo("Mocha with a bit of milk, coming up.");
    }

    @Test
    void valuesAreNotTemplates() {
        assertThat(Reply.filled("Saying {text}.", Map.of("text", "{secret} [x] $1 \\")))
                .isEqualTo("Saying {secret} [x] $1 \\.");
    }

    @Test
    void silenceStaysSilence() {
        assertThat(Reply.filled("", Map.of())).isEmpty();
    }
}
