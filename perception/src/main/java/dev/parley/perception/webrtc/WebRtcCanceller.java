package dev.parley.perception.webrtc;

import dev.onvoid.webrtc.media.audio.AudioProcessingConfig;
import dev.parley.perception.EchoCanceller;

/// WebRTC's echo canceller 3, one for each microphone: a linear filter, then suppression of what it leaves,
/// which nobody can switch off here. It finds the delay by itself. The suppressor treats every microphone
/// for itself and is not linear. One thread.
public final class WebRtcCanceller implements EchoCanceller {
    private final Processing[] processings;

    /// @throws WebRtcFault if the native library does not load here
    public WebRtcCanceller(int microphones) {
        processings = new Processing[microphones];
        reset();
    }

    @Override
    public void cancel(float[][] channels, float[] played) {
        for (int m = 0; m < processings.length; m++) {
            processings[m].played(played);
            processings[m].process(channels[m]);
        }
    }

    @Override
    public void reset() {
        close();
        for (int m = 0; m < processings.length; m++) processings[m] = new Processing(echoOnly());
    }

    private static AudioProcessingConfig echoOnly() {
        AudioProcessingConfig config = new AudioProcessingConfig();
        config.echoCanceller.enabled = true;
        config.echoCanceller.enforceHighPassFiltering = false;
        return config;
    }

    @Override
    public void close() {
        for (Processing p : processings) if (p != null) p.close();
    }
}
