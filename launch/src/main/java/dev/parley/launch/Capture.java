package dev.parley.launch;

import dev.parley.perception.AudioFault;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.AudioSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// `AudioSource → AudioFrame`, and what follows when the sound breaks: the robot halts, since it cannot
/// hear
/// "stop", and stays halted when the sound comes back, until someone says to go on. One thread, except
/// where stated.
final class Capture {
    private final AudioSource source;
    private final FramePool frames;
    private final Consumer<AudioFrame> listen;
    private final Runnable cut;
    private final FailureHandler failures;
    private final Events events;
    private final LongSupplier clock;
    private boolean deaf;
    private long deafSinceNanos;
    private volatile Optional<AudioFault> fault = Optional.empty();

    /// @param listen takes a frame, and gives it back to `frames` in the end
    /// @param cut told when what comes next has nothing to do with what came before, and at the end
    Capture(
            AudioSource source,
            FramePool frames,
            Consumer<AudioFrame> listen,
            Runnable cut,
            FailureHandler failures,
            Events events,
            LongSupplier clock) {
        this.source = source;
        this.frames = frames;
        this.listen = listen;
        this.cut = cut;
        this.failures = failures;
        this.events = events;
        this.clock = clock;
    }

    /// Waits for the next frame and hands it on. A source that breaks, in whatever way, is over, unless it
    /// says that it comes back: asking it again and again would only fill the log.
    ///
    /// @return false: the sound is over
    boolean step() {
        AudioFrame frame = frames.take();
        try {
            boolean heard = source.read(frame);
            if (heard) handOn(frame);
            else cut.run();
            return heard;
        } catch (RuntimeException e) {
            frames.giveBack(frame);
            return broken(e);
        }
    }

    /// Why the sound ended, if it broke off for good. From any thread.
    Optional<AudioFault> fault() {
        return fault;
    }

    private void handOn(AudioFrame frame) {
        if (deaf) events.publish(new Event.SourceBack(clock.getAsLong(), clock.getAsLong() - deafSinceNanos));
        deaf = false;
        listen.accept(frame);
    }

    private boolean broken(RuntimeException e) {
        cut.run();
        failures.failed("capture", source, e);
        AudioFault why = e instanceof AudioFault f ? f : new AudioFault("the sound broke off; see the log");
        if (source.recovers()) deafen(why);
        else fault = Optional.of(why);
        return source.recovers();
    }

    private void deafen(AudioFault why) {
        if (deaf) return;
        deaf = true;
        deafSinceNanos = clock.getAsLong();
        events.publish(new Event.SourceLost(deafSinceNanos, why.getMessage()));
    }
}
