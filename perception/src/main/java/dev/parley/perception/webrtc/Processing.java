package dev.parley.perception.webrtc;

import dev.onvoid.webrtc.media.audio.AudioProcessing;
import dev.onvoid.webrtc.media.audio.AudioProcessingConfig;
import dev.onvoid.webrtc.media.audio.AudioProcessingStreamConfig;
import dev.parley.perception.AudioFrame;

/// One channel through WebRTC's audio processing, 10 ms at a time, in buffers that are used again. The
/// library takes 16 bits. One thread.
final class Processing implements AutoCloseable {
    private static final AudioProcessingStreamConfig MONO = new AudioProcessingStreamConfig(AudioFrame.RATE_HZ, 1);

    private final AudioProcessing processing;
    private final byte[] in = new byte[AudioFrame.SAMPLES * Short.BYTES];
    private final byte[] out = new byte[AudioFrame.SAMPLES * Short.BYTES];
    private boolean closed;

    /// @throws WebRtcFault if the native library does not load here
    Processing(AudioProcessingConfig config) {
        try {
            processing = new AudioProcessing();
            processing.applyConfig(config);
            processing.setStreamDelayMs(0);
        } catch (LinkageError | RuntimeException e) {
            throw new WebRtcFault("WebRTC does not start here (%s): it needs 64-bit Linux, x86 or arm, and libpulse"
                    .formatted(e.getMessage()));
        }
    }

    void played(float[] samples) {
        encode(samples);
        processing.processReverseStream(in, MONO, MONO, out);
    }

    void process(float[] samples) {
        encode(samples);
        processing.processStream(in, MONO, MONO, out);
        for (int i = 0; i < samples.length; i++)
            samples[i] = (short) (out[2 * i] & 0xff | out[2 * i + 1] << 8) / 32768f;
    }

    /// What is no number becomes 0 by the cast.
    private void encode(float[] samples) {
        for (int i = 0; i < samples.length; i++) {
            int sample = Math.clamp(Math.round(samples[i] * 32768f), Short.MIN_VALUE, Short.MAX_VALUE);
            in[2 * i] = (byte) sample;
            in[2 * i + 1] = (byte) (sample >> 8);
        }
    }

    @Override
    public void close() {
        if (!closed) processing.dispose();
        closed = true;
    }
}
