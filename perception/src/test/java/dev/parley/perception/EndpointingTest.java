package dev.parley.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EndpointingTest {
    @Test
    void refusesAPauseThatNeverEnds() {
        assertThatThrownBy(() -> Endpointing.STANDARD.withEndMs(0)).hasMessageContaining("endMs");
        assertThatThrownBy(() -> Endpointing.STANDARD.withEndMs(60_000)).hasMessageContaining("endMs");
    }

    @Test
    void keepsTheLikelyEndBeforeTheEnd() {
        assertThat(Endpointing.STANDARD.withEndMs(100).likelyEndMs()).isEqualTo(100);
    }
}
