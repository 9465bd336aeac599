package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Stamp;
import org.junit.jupiter.api.Test;

class FramePoolTest {
    private final FramePool pool = new FramePool(1, 1);

    @Test
    void keepsAFrameWhenItsSourceOverwritesItsOwn() {
        float[][] source = new float[1][AudioFrame.SAMPLES];
        source[0][3] = 0.5f;
        AudioFrame kept = pool.copy(new AudioFrame(new Stamp(1, 2), source));
        source[0][3] = -1;
        assertThat(kept.channels()[0][3]).isEqualTo(0.5f);
        assertThat(kept.stamp()).isEqualTo(new Stamp(1, 2));
    }

    @Test
    void usesItsArraysAgain() {
        AudioFrame frame = new AudioFrame(new Stamp(0, 0), new float[1][AudioFrame.SAMPLES]);
        AudioFrame first = pool.copy(frame);
        pool.giveBack(first);
        assertThat(pool.copy(frame).channels()).isSameAs(first.channels());
    }

    @Test
    void neverHandsOutAnArrayTwiceAtOnce() {
        AudioFrame frame = new AudioFrame(new Stamp(0, 0), new float[1][AudioFrame.SAMPLES]);
        assertThat(pool.copy(frame).channels()).isNotSameAs(pool.copy(frame).channels());
    }
}
