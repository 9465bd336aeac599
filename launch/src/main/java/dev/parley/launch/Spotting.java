package dev.parley.launch;

import dev.parley.motion.MotionBridge;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.Stamp;
import dev.parley.speech.Loudspeaker;
import dev.parley.speech.spotter.Spotter;
import dev.parley.speech.spotter.Suspicion;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// The spotter on a thread of its own, and its two acts: hold at the first suspicion, then stop or go on. It
/// calls the motion bridge directly, past every queue.
final class Spotting implements AutoCloseable {
    /// A second of sound, while a second opinion is asked for.
    private static final int QUEUED_FRAMES = 100;
    private static final AudioFrame CUT = new AudioFrame(0);

    private final Spotter spotter;
    private final MotionBridge bridge;
    private final Loudspeaker loudspeaker;
    private final Events events;
    private final LongSupplier clock;
    private final FramePool frames = new FramePool(QUEUED_FRAMES + 2, 1);
    private final Consumer<Suspicion> suspected = this::suspected;
    private final LostFrames lost;
    private final Stage<AudioFrame> stage;
    private long heldNanos;
    private boolean held;
    private volatile long stoppedAtNanos = Long.MIN_VALUE;

    Spotting(
            Spotter spotter,
            MotionBridge bridge,
            Loudspeaker loudspeaker,
            FailureHandler failures,
            Events events,
            LongSupplier clock) {
        this.spotter = spotter;
        this.bridge = bridge;
        this.loudspeaker = loudspeaker;
        this.events = events;
        this.clock = clock;
        lost = new LostFrames("spot", () -> !bridge.doing().isEmpty(), failures, events, clock);
        stage = new Stage<>("spot", QUEUED_FRAMES, Stage.WhenFull.DROP_OLDEST, this::spot, failures, this::dropped);
    }

    void start() {
        stage.start();
    }

    /// @param mono is copied
    void hear(AudioFrame mono) {
        AudioFrame frame = frames.take();
        System.arraycopy(mono.channels()[0], 0, frame.channels()[0], 0, AudioFrame.SAMPLES);
        frame.captured(mono.capturedNanos());
        stage.put(frame);
    }

    Health health() {
        return stage.health();
    }

    /// Whether all that was heard has been dealt with.
    boolean idle() {
        return stage.idle();
    }

    /// Whether it has stopped the robot at a word of after that moment. Any thread.
    boolean stoppedSince(long capturedNanos) {
        return stoppedAtNanos >= capturedNanos;
    }

    /// What comes next has nothing to do with what came before.
    void cut() {
        stage.put(CUT);
    }

    private void spot(AudioFrame frame) {
        if (frame == CUT) spotter.cut(clock.getAsLong(), suspected);
        else {
            spotter.accept(frame, suspected);
            frames.giveBack(frame);
        }
    }

    private void dropped(AudioFrame frame, long total) {
        if (frame != CUT) frames.giveBack(frame);
        lost.lost(total);
    }

    private void suspected(Suspicion suspicion) {
        switch (suspicion) {
            case Suspicion.Suspected s -> hold(s);
            case Suspicion.Confirmed c -> stop(c);
            case Suspicion.Dismissed d -> release(d);
        }
    }

    /// A robot that was stopped already needs no more.
    private void hold(Suspicion.Suspected suspected) {
        held = !bridge.stopped();
        if (!held) return;
        bridge.hold();
        heldNanos = clock.getAsLong();
        events.publish(new Event.Held(heldNanos, suspected.capturedNanos(), suspected.logOdds()));
    }

    private void stop(Suspicion.Confirmed confirmed) {
        if (!held || bridge.stopped()) return;
        bridge.stop(new Stamp(0, confirmed.capturedNanos()));
        stoppedAtNanos = confirmed.capturedNanos();
        loudspeaker.silence();
        events.publish(new Event.Confirmed(clock.getAsLong(), confirmed.capturedNanos(), heldNanos, confirmed.score()));
    }

    private void release(Suspicion.Dismissed dismissed) {
        if (!held) return;
        bridge.release();
        if (!bridge.stopped())
            events.publish(
                    new Event.Released(clock.getAsLong(), dismissed.capturedNanos(), heldNanos, dismissed.score()));
    }

    @Override
    public void close() {
        stage.close();
    }
}
