package dev.parley.perception.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FractionalDelayTest {
    private final FractionalDelay delay = new FractionalDelay();

    @ParameterizedTest
    @ValueSource(ints = {50, 1000, 4000, 6500})
    void readsASineBetweenItsSamples(int hz) {
        float[] sine = new float[64];
        double step = 2 * Math.PI * hz / 16_000;
        for (int i = 0; i < sine.length; i++) sine[i] = (float) Math.sin(step * i);
        for (double fraction = 0; fraction < 1; fraction += 0.0137) {
            delay.between(fraction);
            assertThat(delay.read(sine, 30)).isCloseTo((float) Math.sin(step * (30 + fraction)), within(2e-3f));
        }
    }

    @Test
    void atASampleItIsThatSample() {
        float[] sound = new float[40];
        for (int i = 0; i < sound.length; i++) sound[i] = (i * 37 % 11) / 11f - 0.5f;
        delay.between(0);
        assertThat(delay.read(sound, 20)).isEqualTo(sound[20]);
    }
}
