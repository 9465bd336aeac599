package dev.parley.perception;

import java.util.Arrays;
import java.util.function.Consumer;

/// Lets somebody else hear one working microphone, before any beam that may look elsewhere: what the robot
/// itself says has been taken out, and while nothing is known yet of how it sounds there is silence. One
/// thread, except where stated; allocates nothing for a frame.
///
/// What is left of the robot's voice later is heard: silence instead took a word that followed at once its
/// beginning, and a fifth of all stop words after the robot's own their hold (docs/adr/0028).
public final class Tap {
    private final AudioFrame mono = new AudioFrame(1);
    private final DelayedMicrophone microphone = new DelayedMicrophone(0);
    private volatile Consumer<AudioFrame> listener = _ -> {};

    /// @param listener gets a frame of one channel, good until it returns. Any thread.
    public void to(Consumer<AudioFrame> listener) {
        this.listener = listener;
    }

    /// Listens only to one of these microphones from now on.
    ///
    /// @param good one for each microphone
    public void use(boolean[] good) {
        microphone.use(good);
    }

    void accept(AudioFrame frame, boolean unknown) {
        microphone.accept(frame.channels(), mono.channels()[0]);
        if (unknown) Arrays.fill(mono.channels()[0], 0);
        mono.captured(frame.capturedNanos());
        listener.accept(mono);
    }
}
