package dev.parley.perception;

/// Ten milliseconds of sound, in arrays that are used again: a frame belongs to whoever reads into it, or
/// to whom it was handed, until that one hands it on. Not thread-safe.
///
/// Mutable, against the custom of this project: a hundred new frames a second are a hundred too many.
public final class AudioFrame {
    public static final int RATE_HZ = 16_000;
    public static final int SAMPLES = 160;
    public static final long NANOS = 10_000_000L;

    private final float[][] channels;
    private long capturedNanos;

    /// Silence of no time in particular, to read into.
    public AudioFrame(int channels) {
        this(new Stamp(0, 0), new float[channels][SAMPLES]);
    }

    /// @param stamp of the **end** of the frame; its turn is not kept
    /// @param channels `[microphone][sample]`, 16 kHz, within [-1, 1], [#SAMPLES] samples each; not copied
    public AudioFrame(Stamp stamp, float[][] channels) {
        this.capturedNanos = stamp.capturedNanos();
        this.channels = channels;
    }

    /// `[microphone][sample]`, 16 kHz, within [-1, 1], [#SAMPLES] samples each.
    public float[][] channels() {
        return channels;
    }

    /// When its last sample was captured, on the clock of the process.
    public long capturedNanos() {
        return capturedNanos;
    }

    /// The same as a stamp of no turn yet; a new one every time.
    public Stamp stamp() {
        return new Stamp(0, capturedNanos);
    }

    /// Says when the last sample in the arrays was captured.
    public void captured(long nanos) {
        capturedNanos = nanos;
    }
}
