package dev.parley.perception;

import java.util.List;
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
    public List<Source> voices() {
        return List.of();
    }

    @Override
    public boolean person(Source voice) {
        return true;
    }

    @Override
    public void understood(Source voice) {}

    /// Nobody is told from anybody else.
    @Override
    public void alone(int ear, Optional<Source> voice, int framesAgo, float[] sound) {}

    @Override
    public float powerOf(int ear) {
        return 1;
    }

    @Override
    public float powerOfAll(int ear) {
        return 1;
    }

    @Override
    public float powerOfSound(int ear) {
        return 0;
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
