package dev.parley.perception.echo;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Played;
import dev.parley.perception.Resampler;
import java.util.concurrent.atomic.AtomicLong;

/// What the robot played, as the microphones' clock sees it: the playing thread writes, the listening
/// thread reads, neither waits (one writer, one reader; sound older than 8 s is forgotten).
///
/// Playback and capture are rarely driven by the same crystal. Where reading should be follows from the
/// stamps of both, which are coarse; how much faster one clock runs than the other is learnt from them over
/// seconds and kept ([Clocks]), and the sound is read at that ratio, between its samples.
public final class EchoReference implements Played {
    private static final int CAPACITY = 1 << 17;
    private static final int MARKS = 1 << 11;
    private static final double SAMPLES_PER_NANO = AudioFrame.RATE_HZ / 1e9;
    /// A pause of the loudspeaker; less is taken for a coarse stamp.
    private static final long GAP_NANOS = 60_000_000;

    private static final int BLOCK = 4096;

    private final float[] ring = new float[CAPACITY];
    /// Of each block that was written: its first sample, when that left, and the first sample of the whole
    /// stretch without a pause that it belongs to.
    private final long[] first = new long[MARKS];

    private final long[] leaves = new long[MARKS];
    private final long[] stretch = new long[MARKS];
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong marks = new AtomicLong();

    // The playing thread's.
    private Resampler resampler = new Resampler(AudioFrame.RATE_HZ, AudioFrame.RATE_HZ);
    private int rateHz = AudioFrame.RATE_HZ;
    private float[] in = new float[0];
    private float[] out = new float[0];
    private long followsNanos;
    private long taken;
    private long beginsAt;
    private boolean quiet = true;

    // The listening thread's.
    private final Clocks clocks = new Clocks();
    private long reading = -1;

    @Override
    public void accept(float[] audio, int from, int count, int rateHz, long leavesNanos) {
        if (quiet || rateHz != this.rateHz || Math.abs(leavesNanos - followsNanos) > GAP_NANOS) begin(rateHz);
        mark(leavesNanos);
        taken += count;
        followsNanos = leavesNanos + Math.round(count * 1e9 / rateHz);
        for (int at = 0; at < count; at += BLOCK) write(audio, from + at, Math.min(BLOCK, count - at));
    }

    @Override
    public void over() {
        if (!quiet) append(resampler.finish(out));
        quiet = true;
    }

    private void begin(int rateHz) {
        over();
        if (rateHz != this.rateHz || in.length == 0) {
            resampler = new Resampler(rateHz, AudioFrame.RATE_HZ);
            in = new float[BLOCK];
            out = new float[resampler.mostOutput(BLOCK)];
            this.rateHz = rateHz;
        }
        quiet = false;
        taken = 0;
        beginsAt = written.get();
    }

    private void mark(long leavesNanos) {
        int slot = (int) (marks.get() % MARKS);
        first[slot] = beginsAt + Math.round((double) taken * AudioFrame.RATE_HZ / rateHz);
        leaves[slot] = leavesNanos;
        stretch[slot] = beginsAt;
        marks.incrementAndGet();
    }

    private void write(float[] audio, int from, int count) {
        System.arraycopy(audio, from, in, 0, count);
        append(resampler.resample(in, count, out));
    }

    private void append(int count) {
        long end = written.get();
        for (int i = 0; i < count; i++) ring[(int) ((end + i) % CAPACITY)] = out[i];
        written.set(end + count);
    }

    /// What left the loudspeaker during the 10 ms before a moment; zeros where it was silent. The listening
    /// thread; every frame in its order.
    ///
    /// @param endNanos the stamp of the captured frame
    /// @param played 160 samples; overwritten
    public void read(long endNanos, float[] played) {
        long slot = markAt(endNanos);
        if (slot < 0) {
            silent(played);
            return;
        }
        int m = (int) (slot % MARKS);
        double start = first[m] + (endNanos - AudioFrame.NANOS - leaves[m]) * SAMPLES_PER_NANO;
        if (start >= written.get() + AudioFrame.SAMPLES) {
            silent(played);
            return;
        }
        boolean anew = reading != stretch[m];
        reading = stretch[m];
        double position = clocks.follow(start, anew);
        double step = clocks.ratio();
        long end = written.get();
        for (int i = 0; i < played.length; i++)
            played[i] = Between.samples(ring, position + i * step, Math.max(reading, end - CAPACITY), end);
    }

    /// How much faster the loudspeaker's clock runs than the microphones', as learnt so far: 1e-6 is a part
    /// in a million. The listening thread.
    public double drift() {
        return clocks.ratio() - 1;
    }

    private void silent(float[] played) {
        java.util.Arrays.fill(played, 0);
        reading = -1;
    }

    /// The latest block that had begun to leave at a moment; -1 if none.
    private long markAt(long nanos) {
        long latest = marks.get();
        for (long i = latest - 1; i >= Math.max(0, latest - MARKS / 2); i--)
            if (leaves[(int) (i % MARKS)] - nanos <= 0) return i;
        return -1;
    }
}
