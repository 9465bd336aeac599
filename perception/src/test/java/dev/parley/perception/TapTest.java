package dev.parley.perception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TapTest {
    private final Tap tap = new Tap();
    private float heard;
    private long nanos;

    private void listen() {
        tap.to(frame -> {
            heard = frame.channels()[0][80];
            nanos = frame.capturedNanos();
        });
    }

    private static AudioFrame frame() {
        AudioFrame frame = new AudioFrame(2);
        Arrays.fill(frame.channels()[0], 0.1f);
        Arrays.fill(frame.channels()[1], 0.2f);
        frame.captured(7);
        return frame;
    }

    @Test
    void hearsTheFirstMicrophoneThatWorks() {
        listen();
        tap.accept(frame(), false);
        assertThat(heard).isEqualTo(0.1f);
        assertThat(nanos).isEqualTo(7);
        tap.use(new boolean[] {false, true});
        tap.accept(frame(), false);
        assertThat(heard).isEqualTo(0.2f);
    }

    @Test
    void hearsSilenceWhileTheRobotSpeaksForTheFirstTime() {
        listen();
        tap.accept(frame(), true);
        assertThat(heard).isZero();
    }

    @Test
    void hearsEveryFrameWhoeverIsListenedTo() {
        AtomicInteger frames = new AtomicInteger();
        Perception perception = new Perception(
                _ -> {},
                Echo.NONE,
                tap,
                new FirstChannel(),
                java.util.List.of(new Endpointer(new LoudIsVoice(), Endpointing.STANDARD)),
                _ -> true);
        tap.to(_ -> frames.incrementAndGet());
        for (int i = 0; i < 5; i++) perception.accept(frame(), _ -> {});
        assertThat(frames).hasValue(5);
    }
}
