package dev.parley.perception.webrtc;

import dev.onvoid.webrtc.media.audio.AudioProcessingConfig;
import dev.onvoid.webrtc.media.audio.AudioProcessingConfig.NoiseSuppression;
import dev.parley.perception.NoiseSuppressor;

/// WebRTC's noise suppression: a Wiener filter over an estimate of the noise by quantiles, speech presence
/// from spectral features. One thread.
public final class WebRtcSuppressor implements NoiseSuppressor {
    /// How much of the noise goes: about 6, 12 and 18 dB.
    public enum Strength {
        LOW(NoiseSuppression.Level.LOW),
        MODERATE(NoiseSuppression.Level.MODERATE),
        HIGH(NoiseSuppression.Level.HIGH);

        private final NoiseSuppression.Level level;

        Strength(NoiseSuppression.Level level) {
            this.level = level;
        }
    }

    private final Processing processing;

    /// @throws WebRtcFault if the native library does not load here
    public WebRtcSuppressor(Strength strength) {
        AudioProcessingConfig config = new AudioProcessingConfig();
        config.noiseSuppression.enabled = true;
        config.noiseSuppression.level = strength.level;
        processing = new Processing(config);
    }

    @Override
    public void suppress(float[] voice) {
        processing.process(voice);
    }

    /// Its windows overlap by 96 of 256 samples.
    @Override
    public int delaySamples() {
        return 96;
    }

    @Override
    public void close() {
        processing.close();
    }
}
