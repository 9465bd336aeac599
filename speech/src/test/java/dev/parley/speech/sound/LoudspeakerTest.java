package dev.parley.speech.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.perception.Played;
import dev.parley.perception.Timekeeper;
import dev.parley.speech.Samples;
import dev.parley.speech.VoiceFault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoudspeakerTest {
    private static final Samples SECOND = new Samples(new float[48_000], 48_000);

    private final Time time = new Time();
    private final Tape tape = new Tape();
    private final Told told = new Told();
    private final DeviceLoudspeaker device = new DeviceLoudspeaker(tape, told);
    private final SilentLoudspeaker silent = new SilentLoudspeaker(time);

    @Test
    void playsEverySample() {
        device.play(new Samples(new float[] {0, 0.5f, -1, 2, Float.NaN}, 16_000), () -> {});
        assertThat(tape.samples).containsExactly((short) 0, (short) 16384, (short) -32768, (short) 32767, (short) 0);
        assertThat(tape.drained).isTrue();
        assertThat(tape.rateHz).isEqualTo(16_000);
    }

    @Test
    void tellsTheEchoCancellerWhatItPlaysAndWhenItLeaves() {
        tape.held = 4800;
        long before = System.nanoTime();
        device.play(SECOND, () -> {});
        assertThat(told.samples).isEqualTo(48_000);
        assertThat(told.over).isTrue();
        // 100 ms are in the device; 10 ms of them are these.
        assertThat(told.leavesNanos - before).isGreaterThanOrEqualTo(90_000_000L);
    }

    @Test
    void tellsOfTheFirstSampleOnce() {
        List<Integer> playedThen = new ArrayList<>();
        device.play(SECOND, () -> playedThen.add(tape.samples.size()));
        assertThat(playedThen).containsExactly(480);
    }

    @Test
    void isSilentWithinTenMillisecondsAndTheDevicesBuffer() {
        tape.onWrite = () -> {
            if (tape.samples.size() == 4800) device.silence();
        };
        device.play(SECOND, () -> {});
        assertThat(tape.samples).hasSize(4800);
        assertThat(tape.flushed).isTrue();
        assertThat(tape.drained).isFalse();
    }

    @Test
    void playsAgainAfterItWasSilenced() {
        device.silence();
        device.play(SECOND, () -> {});
        assertThat(tape.samples).hasSize(48_000);
    }

    @Test
    void letsTheTimePassThatThePlayingWouldTake() {
        List<Long> began = new ArrayList<>();
        silent.play(SECOND, () -> began.add(time.nanos));
        assertThat(began).containsExactly(0L);
        assertThat(time.nanos).isEqualTo(1_000_000_000L);
    }

    /// Or a frame that is read as they leave is cancelled only in part.
    @Test
    void tellsOfSilentSamplesBeforeTheyLeave() {
        List<Long> ahead = new ArrayList<>();
        Played hearing = new Played() {
            @Override
            public void accept(float[] audio, int from, int count, int rateHz, long leavesNanos) {
                ahead.add(leavesNanos - time.nanos);
            }

            @Override
            public void over() {}
        };
        new SilentLoudspeaker(time, hearing).play(SECOND, () -> {});
        assertThat(ahead.subList(4, ahead.size())).hasSize(96).containsOnly(40_000_000L);
    }

    @Test
    void endsTheSilentPlayingToo() {
        time.onWait = () -> {
            if (time.nanos == 300_000_000L) silent.silence();
        };
        silent.play(SECOND, () -> {});
        assertThat(time.nanos).isEqualTo(300_000_000L);
    }

    @Test
    void saysNothingForNothing() {
        List<String> began = new ArrayList<>();
        device.play(new Samples(new float[0], 48_000), () -> began.add("device"));
        silent.play(new Samples(new float[0], 48_000), () -> began.add("silent"));
        assertThat(began).isEmpty();
    }

    @Test
    void takesTheSilentOneAndSaysWhyWhereThereIsNoDevice() {
        ChosenLoudspeaker chosen = ChosenLoudspeaker.choose("no loudspeaker has this name", time, told);
        assertThat(chosen.loudspeaker()).isInstanceOf(SilentLoudspeaker.class);
        assertThat(chosen.silentBecause())
                .contains("no loudspeaker has this name")
                .doesNotContain("\n");
    }

    @Test
    void takesTheSilentOneWhereTheDeviceIsInUse() {
        tape.inUse = true;
        ChosenLoudspeaker chosen = ChosenLoudspeaker.tried(tape, time, told);
        assertThat(chosen.loudspeaker()).isInstanceOf(SilentLoudspeaker.class);
        assertThat(chosen.silentBecause()).isEqualTo("in use");
    }

    @Test
    void takesTheDeviceWhereThereIsOne() {
        ChosenLoudspeaker chosen = ChosenLoudspeaker.tried(tape, time, told);
        assertThat(chosen.loudspeaker()).isInstanceOf(DeviceLoudspeaker.class);
        assertThat(chosen.silentBecause()).isEmpty();
    }

    /// Time that passes only when someone waits.
    private static final class Time implements Timekeeper {
        private long nanos;
        private Runnable onWait = () -> {};

        @Override
        public long nowNanos() {
            return nanos;
        }

        @Override
        public void waitUntil(long until) {
            nanos = Math.max(nanos, until);
            onWait.run();
        }
    }

    private static final class Told implements Played {
        private int samples;
        private long leavesNanos;
        private boolean over;

        @Override
        public void accept(float[] audio, int from, int count, int rateHz, long leavesNanos) {
            if (samples == 0) this.leavesNanos = leavesNanos;
            samples += count;
        }

        @Override
        public void over() {
            over = true;
        }
    }

    /// A device that remembers what it played.
    private static final class Tape implements PlaybackLine {
        private final List<Short> samples = new ArrayList<>();
        private Runnable onWrite = () -> {};
        private boolean drained;
        private boolean flushed;
        private boolean inUse;
        private int rateHz;
        private int held;

        @Override
        public int held() {
            return held;
        }

        @Override
        public void prepare(int rateHz) {
            if (inUse) throw new VoiceFault("in use");
            this.rateHz = rateHz;
        }

        @Override
        public void write(byte[] bytes, int length) {
            for (int i = 0; i < length; i += 2) samples.add((short) (bytes[i] & 0xff | bytes[i + 1] << 8));
            onWrite.run();
        }

        @Override
        public void drain() {
            drained = true;
        }

        @Override
        public void flush() {
            flushed = true;
        }

        @Override
        public void close() {}
    }
}
