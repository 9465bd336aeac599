package dev.parley.perception;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LongSilenceTest {
    private static final int HOUR = 360_000;

    private final Endpointer endpointer = new Endpointer(new LoudIsVoice(), Endpointing.STANDARD);
    private final List<Utterance> heard = new ArrayList<>();
    private final Consumer<Utterance> out = heard::add;
    private final float[][] channels = new float[1][AudioFrame.SAMPLES];
    private final AudioFrame frame = new AudioFrame(new Stamp(0, 0), channels);
    private final Optional<Source> from = Optional.of(new Source("fan", Direction.AHEAD, 0.9));

    @Test
    void allocatesNothingInAnHourOfSilence() {
        hear(20_000);
        assertThat(allocatedIn(HOUR)).isLessThan(100_000);
        assertThat(heard).isEmpty();
    }

    @Test
    void hearsAVoiceAfterAStormOfSamplesThatAreNoNumbers() {
        Arrays.fill(channels[0], Float.NaN);
        hear(6000);
        Arrays.fill(channels[0], Float.NEGATIVE_INFINITY);
        hear(6000);
        Arrays.fill(channels[0], 0.5f);
        hear(100);
        Arrays.fill(channels[0], 0);
        hear(100);
        assertThat(heard).extracting(Utterance::ended).containsExactly(false, true);
        for (float s : heard.getLast().audio()) assertThat(s).isBetween(-1f, 1f);
        assertThat(endpointer.badSamples()).isEqualTo(12_000L * AudioFrame.SAMPLES);
    }

    private long allocatedIn(int frames) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        hear(frames);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private void hear(int frames) {
        for (int i = 0; i < frames; i++) endpointer.accept(frame, from, out);
    }
}
