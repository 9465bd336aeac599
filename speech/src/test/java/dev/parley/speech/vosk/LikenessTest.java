package dev.parley.speech.vosk;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LikenessTest {
    @Test
    void oneSoundOfASyllableIsLessThanASyllable() {
        assertThat(Likeness.distance("정지", "전지")).isCloseTo(0.2, Offset.offset(1e-9));
        assertThat(Likeness.distance("정지", "멈춰")).isGreaterThan(0.7);
    }

    @Test
    void spacesAndAccentsDoNotCount() {
        assertThat(Likeness.distance("왼쪽 으로", "왼쪽으로")).isZero();
        assertThat(Likeness.distance("Arrête", "arrete")).isLessThan(0.2);
        assertThat(Likeness.distance("", "")).isZero();
        assertThat(Likeness.distance("stop", "")).isEqualTo(1);
    }
}
