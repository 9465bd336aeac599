package dev.parley.perception;

import dev.parley.perception.echo.EchoReference;

/// What the robot says is taken out of what its microphones hear. One thread; another one plays.
public final class Echo {
    private final EchoCanceller canceller;
    private final EchoReference reference;
    private final float[] played = new float[AudioFrame.SAMPLES];

    /// @param reference that the loudspeaker feeds
    public Echo(EchoCanceller canceller, EchoReference reference) {
        this.canceller = canceller;
        this.reference = reference;
    }

    void cancel(AudioFrame frame) {
        reference.read(frame.capturedNanos(), played);
        canceller.cancel(frame.channels(), played);
    }
}
