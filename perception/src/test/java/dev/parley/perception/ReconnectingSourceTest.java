package dev.parley.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ReconnectingSourceTest {
    private final ManualTime time = new ManualTime(0);
    private final List<Double> openedAtS = new ArrayList<>();
    private final Queue<Integer> devices = new ArrayDeque<>();
    private final AudioFrame frame = new AudioFrame(1);

    /// Each number is a device that gives so many frames and breaks; -1: none can be opened.
    private ReconnectingSource plugged(Integer... framesOfEach) {
        devices.addAll(Arrays.asList(framesOfEach));
        // The middle of every pause: no jitter.
        return new ReconnectingSource(this::open, time, () -> Math.floorDiv(pause(), 5));
    }

    private long pause() {
        int failures = openedAtS.size();
        return Math.min(10_000_000_000L, 500_000_000L << Math.min(10, failures - 1));
    }

    private AudioSource open() {
        openedAtS.add(time.nowNanos() / 1e9);
        int frames = devices.isEmpty() ? -1 : devices.remove();
        if (frames < 0) throw new AudioFault("There is no microphone");
        return new Device(frames);
    }

    @Test
    void saysWhatHasHappenedAndHearsAgainWhenTheDeviceIsBack() {
        ReconnectingSource source = plugged(1, 2);
        assertThat(source.read(frame)).isTrue();
        assertThatThrownBy(() -> source.read(frame))
                .isInstanceOf(AudioFault.class)
                .hasMessage("unplugged");
        assertThat(source.recovers()).isTrue();
        assertThat(source.read(frame)).isTrue();
        assertThat(time.nowNanos()).isEqualTo(500_000_000L);
    }

    @Test
    void asksLessAndLessOftenDownToEveryTenSeconds() {
        ReconnectingSource source = plugged(0, -1, -1, -1, -1, -1, -1, -1, 1);
        assertThatThrownBy(() -> source.read(frame)).isInstanceOf(AudioFault.class);
        assertThat(source.read(frame)).isTrue();
        assertThat(openedAtS).containsExactly(0.0, 0.5, 1.5, 3.5, 7.5, 15.5, 25.5, 35.5, 45.5);
    }

    @Test
    void variesThePauseByAFifth() {
        devices.addAll(List.of(0, 1));
        ReconnectingSource source = new ReconnectingSource(this::open, time, () -> 0);
        assertThatThrownBy(() -> source.read(frame)).isInstanceOf(AudioFault.class);
        assertThat(source.read(frame)).isTrue();
        assertThat(openedAtS).containsExactly(0.0, 0.4);
    }

    @Test
    void aDeviceThatComesAndGoesIsNotAskedFasterAndFaster() {
        ReconnectingSource source = plugged(1, 1, 1);
        for (int i = 0; i < 2; i++) {
            assertThat(source.read(frame)).isTrue();
            assertThatThrownBy(() -> source.read(frame)).isInstanceOf(AudioFault.class);
        }
        assertThat(source.read(frame)).isTrue();
        assertThat(openedAtS).containsExactly(0.0, 0.5, 1.5);
    }

    @Test
    void refusesToStartWithoutADevice() {
        assertThatThrownBy(() -> plugged(-1)).isInstanceOf(AudioFault.class).hasMessage("There is no microphone");
    }

    @Test
    void closingEndsTheWaiting() {
        ReconnectingSource source = plugged(0);
        assertThatThrownBy(() -> source.read(frame)).isInstanceOf(AudioFault.class);
        source.close();
        assertThat(source.read(frame)).isFalse();
    }

    private static final class Device implements AudioSource {
        private int left;

        Device(int frames) {
            left = frames;
        }

        @Override
        public int channels() {
            return 1;
        }

        @Override
        public boolean read(AudioFrame into) {
            if (left-- == 0) throw new AudioFault("unplugged");
            return true;
        }

        @Override
        public void close() {}
    }
}
