package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.Stamp;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WitnessTest {
    private final Witness witness = new Witness();

    @Test
    void findsWhatHappensAfterTheMarkOnly() {
        witness.accept(new Event.Silent(1, new Stamp(1, 0)));
        int mark = witness.now();
        witness.accept(new Event.Silent(2, new Stamp(2, 0)));
        assertThat(witness.await(mark, Event.Silent.class, _ -> true, Duration.ZERO))
                .hasValueSatisfying(e -> assertThat(e.atNanos()).isEqualTo(2));
    }

    @Test
    void givesUpWhenItDoesNotCome() {
        assertThat(witness.await(0, Event.Silent.class, _ -> true, Duration.ZERO))
                .isEmpty();
    }
}
