package dev.parley.perception;

import java.util.Optional;

/// One microphone, or the first of several that works: nothing is localized.
public final class FirstChannel implements Focus {
    private final AudioFrame voice = new AudioFrame(1);
    private final DelayedMicrophone microphone = new DelayedMicrophone(0);

    @Override
    public AudioFrame on(AudioFrame frame, boolean turnOpen, boolean ownVoice) {
        microphone.accept(frame.channels(), voice.channels()[0]);
        voice.captured(frame.capturedNanos());
        return voice;
    }

    @Override
    public Optional<Source> talker() {
        return Optional.empty();
    }

    @Override
    public Stretch again(Stretch heard) {
        return heard;
    }

    @Override
    public void use(boolean[] good) {
        microphone.use(good);
    }
}
