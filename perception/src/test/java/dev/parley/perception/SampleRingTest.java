package dev.parley.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SampleRingTest {
    private final SampleRing ring = new SampleRing(8);

    @Test
    void givesBackWhatWentInAcrossItsEdge() {
        ring.put(new float[] {0, 1, 2, 3, 4});
        ring.put(new float[] {5, 6, 7, 8, 9});
        assertThat(ring.copy(3, 10)).containsExactly(3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void refusesWhatIsForgottenOrNotYetThere() {
        ring.put(new float[] {0, 1, 2, 3, 4});
        ring.put(new float[] {5, 6, 7, 8, 9});
        assertThatThrownBy(() -> ring.copy(1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ring.copy(5, 11)).isInstanceOf(IllegalArgumentException.class);
    }
}
