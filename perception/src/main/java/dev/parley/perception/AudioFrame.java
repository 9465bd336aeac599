package dev.parley.perception;

/// Ten milliseconds of sound.
///
/// @param stamp of the **end** of the frame
/// @param channels `[microphone][sample]`, 16 kHz, within [-1, 1], [#SAMPLES] samples each; owned by the
/// receiver until it returns
public record AudioFrame(Stamp stamp, float[][] channels) {
    public static final int RATE_HZ = 16_000;
    public static final int SAMPLES = 160;
    public static final long NANOS = 10_000_000L;
}
