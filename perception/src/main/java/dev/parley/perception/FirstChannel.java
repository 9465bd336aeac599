package dev.parley.perception;

import java.util.Optional;

/// One microphone, or the first of several that works: nothing is localized.
public final class FirstChannel implements Focus {
    private final AudioFrame voice = new AudioFrame(1);
    private int channel;

    @Override
    public AudioFrame on(AudioFrame frame, boolean turnOpen) {
        System.arraycopy(frame.channels()[channel], 0, voice.channels()[0], 0, AudioFrame.SAMPLES);
        voice.captured(frame.capturedNanos());
        return voice;
    }

    @Override
    public Optional<Source> talker() {
        return Optional.empty();
    }

    /// With none of them good, the first is as good as any.
    @Override
    public void use(boolean[] good) {
        channel = 0;
        for (int m = good.length - 1; m >= 0; m--) if (good[m]) channel = m;
    }
}
