package dev.parley.perception.network;

import dev.parley.perception.AudioFault;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.AudioSource;
import dev.parley.perception.Timekeeper;

/// Sound that somebody sends: put by one thread as it comes, read by another as even frames of our clock.
/// Bad blocks are refused, and said so; a second without a good one is a fault, after which reading waits
/// for the next. The first is waited for as long as it takes.
///
/// Time of capture is time of arrival: what the network takes before that is not known. The delay added is
/// the length of a block, 20 ms, and what the network's unevenness has shown to be needed, at most 110 ms
/// more. Allocates nothing in steady state.
public final class NetworkSource implements AudioSource {
    private static final long LOST_NANOS = 1_000_000_000L;
    private static final long GLANCE_NANOS = 2_000_000L;

    private final String name;
    private final Timekeeper time;
    private final Intake intake;
    private final JitterBuffer buffer;
    private final Schedule schedule;
    private boolean started;
    private long seen;
    private volatile boolean closed;

    /// @param name of where the sound comes from, for people: `/audio`
    /// @param picked which of the sender's channels each microphone is
    public NetworkSource(String name, int[] picked, Timekeeper time) {
        this.name = name;
        this.time = time;
        buffer = new JitterBuffer(picked.length);
        intake = new Intake(picked, buffer, time);
        schedule = new Schedule(buffer);
    }

    /// Takes what has come: samples side by side, within [-1, 1]; what is no number becomes silence. From
    /// one thread.
    ///
    /// @param samples how many count, all channels together
    public void put(float[] interleaved, int samples, int channels, int rateHz) {
        intake.put(interleaved, samples, channels, rateHz);
    }

    /// Says why what has come cannot be used. From the thread that puts.
    public void refuse(String why) {
        intake.refuse(why);
    }

    @Override
    public int channels() {
        return intake.channels();
    }

    @Override
    public boolean recovers() {
        return true;
    }

    /// Samples that were no numbers, since the start.
    public long badSamples() {
        return intake.badSamples();
    }

    @Override
    public boolean read(AudioFrame into) {
        while (!over()) {
            if (started) time.waitUntil(schedule.nextNanos());
            if (started && schedule.ready()) {
                into.captured(schedule.take(into.channels(), time.nowNanos(), intake.lastNanos()));
                return !over();
            }
            if (!awaitBlock()) return false;
            schedule.anchor(intake.lastNanos(), intake.longestBlock(), started);
            started = true;
        }
        return false;
    }

    /// Waits until more has come since it last waited; false: the sound is over.
    private boolean awaitBlock() {
        long since = time.nowNanos();
        while (intake.blocks() == seen) {
            if (over()) return false;
            if (time.nowNanos() - since > LOST_NANOS) giveUp();
            time.waitUntil(time.nowNanos() + GLANCE_NANOS);
        }
        seen = intake.blocks();
        return true;
    }

    /// What has never begun and is not refused has not stopped.
    private void giveUp() {
        String refusal = intake.takeRefusal();
        if (!started && refusal.isEmpty()) return;
        started = false;
        buffer.clear();
        throw new AudioFault("No sound from %s: %s"
                .formatted(name, refusal.isEmpty() ? "nothing has come for 1 s; check the sender" : refusal));
    }

    private boolean over() {
        return closed || Thread.currentThread().isInterrupted();
    }

    @Override
    public void close() {
        closed = true;
    }
}
