package dev.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.parley.perception.AudioFault;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.AudioSource;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaptureTest {
    private final List<String> story = new ArrayList<>();
    private final Events events = new Events();
    private final FailureHandler failures =
            new FailureHandler(events, () -> 0, Set.of("capture"), () -> story.add("halt"));
    private long now;

    private Capture capture(boolean recovers, String... reads) {
        events.listen(e -> {
            if (!(e instanceof Event.Failed)) story.add(e.toString());
        });
        return new Capture(
                new Scripted(recovers, List.of(reads)),
                new FramePool(2, 1),
                _ -> story.add("frame"),
                () -> story.add("cut"),
                failures,
                events,
                () -> now += 1000);
    }

    @Test
    void aRobotThatCannotHearHaltsAndGoesOnListeningWhenTheSoundIsBack() {
        Capture capture = capture(true, "frame", "fault", "fault", "frame", "frame", "over");
        for (int i = 0; i < 5; i++) assertThat(capture.step()).isTrue();
        assertThat(capture.step()).isFalse();
        assertThat(story)
                .containsExactly(
                        "frame",
                        "cut",
                        "halt",
                        "SourceLost[atNanos=1000, why=unplugged]",
                        "cut",
                        "halt",
                        "SourceBack[atNanos=2000, afterNanos=2000]",
                        "frame",
                        "frame",
                        "cut");
        assertThat(capture.fault()).isEmpty();
    }

    @Test
    void aSourceThatCannotComeBackIsOver() {
        Capture capture = capture(false, "frame", "fault");
        assertThat(capture.step()).isTrue();
        assertThat(capture.step()).isFalse();
        assertThat(story).containsExactly("frame", "cut", "halt");
        assertThat(capture.fault()).get().extracting(AudioFault::getMessage).isEqualTo("unplugged");
    }

    @Test
    void aSourceThatBreaksInAWayNobodyThoughtOfIsOverToo() {
        Capture capture = capture(false, "bug");
        assertThat(capture.step()).isFalse();
        assertThat(capture.fault())
                .get()
                .extracting(AudioFault::getMessage)
                .asString()
                .contains("see the log");
    }

    @Test
    void allocatesNothingForAFrame() {
        FramePool frames = new FramePool(2, 8);
        AudioSource endless = new Endless();
        Capture capture = new Capture(endless, frames, frames::giveBack, () -> {}, failures, events, () -> 0);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 2000; i++) capture.step();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1000; i++) capture.step();
        assertThat((threads.getCurrentThreadAllocatedBytes() - before) / 1000).isZero();
    }

    private record Endless() implements AudioSource {
        @Override
        public int channels() {
            return 8;
        }

        @Override
        public boolean read(AudioFrame into) {
            into.captured(into.capturedNanos() + AudioFrame.NANOS);
            return true;
        }

        @Override
        public void close() {}
    }

    private record Scripted(boolean recovers, List<String> reads, int[] at) implements AudioSource {
        Scripted(boolean recovers, List<String> reads) {
            this(recovers, reads, new int[1]);
        }

        @Override
        public int channels() {
            return 1;
        }

        @Override
        public boolean read(AudioFrame into) {
            return switch (reads.get(at[0]++)) {
                case "frame" -> true;
                case "fault" -> throw new AudioFault("unplugged");
                case "bug" -> throw new IndexOutOfBoundsException();
                default -> false;
            };
        }

        @Override
        public void close() {}
    }
}
