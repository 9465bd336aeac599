package dev.parley.perception.echo;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Echo;
import dev.parley.perception.EchoCanceller;

/// A canceller that is told what really left the loudspeaker. One thread; another one plays.
public final class PlayedEcho implements Echo {
    /// -50 dB of full scale.
    private static final float AUDIBLE = 0.003f;
    /// A second and a half of it.
    private static final int SETTLED_FRAMES = 150;

    private final EchoCanceller canceller;
    private final EchoReference reference;
    private final float[] played = new float[AudioFrame.SAMPLES];
    private int audibleFrames;

    /// @param reference that the loudspeaker feeds
    public PlayedEcho(EchoCanceller canceller, EchoReference reference) {
        this.canceller = canceller;
        this.reference = reference;
    }

    @Override
    public void cancel(AudioFrame frame) {
        reference.read(frame.capturedNanos(), played);
        if (!settled() && audible()) audibleFrames++;
        canceller.cancel(frame.channels(), played);
    }

    @Override
    public boolean settled() {
        return audibleFrames >= SETTLED_FRAMES;
    }

    private boolean audible() {
        for (float s : played) if (Math.abs(s) > AUDIBLE) return true;
        return false;
    }
}
