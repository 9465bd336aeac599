package dev.parley.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EndpointingTest {
    @Test
    void refusesAPauseThatNeverEnds() {
        assertThatThrownBy(() -> Pauses.always(0)).hasMessageContaining("completeMs");
        assertThatThrownBy(() -> Pauses.always(60_000)).hasMessageContaining("5000");
    }

    @Test
    void refusesToWaitLessForASlowRecognizerThanForACommandThatMayGoOn() {
        assertThatThrownBy(() -> new Pauses(200, 600, 800, 450)).hasMessageContaining("unjudgedMs");
    }

    @Test
    void keepsTheLikelyEndBeforeTheEnd() {
        assertThat(Endpointing.STANDARD.with(Pauses.always(50)).likelyEndMs()).isEqualTo(50);
    }
}
