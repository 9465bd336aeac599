package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.AudioFrame;
import org.junit.jupiter.api.Test;

class FramePoolTest {
    private final FramePool pool = new FramePool(1, 2);

    @Test
    void handsOutFramesOfTheChannelsItWasMadeFor() {
        assertThat(pool.take().channels()).hasDimensions(2, AudioFrame.SAMPLES);
        assertThat(pool.take().channels()).hasDimensions(2, AudioFrame.SAMPLES);
    }

    @Test
    void usesAFrameAgain() {
        AudioFrame first = pool.take();
        pool.giveBack(first);
        assertThat(pool.take()).isSameAs(first);
    }

    @Test
    void neverHandsOutAFrameTwiceAtOnce() {
        assertThat(pool.take()).isNotSameAs(pool.take());
    }
}
