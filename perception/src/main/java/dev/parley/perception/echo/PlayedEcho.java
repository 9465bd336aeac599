package dev.parley.perception.echo;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Echo;
import dev.parley.perception.EchoCanceller;

/// A canceller that is told what really left the loudspeaker. One thread; another one plays.
public final class PlayedEcho implements Echo {
    /// -50 dB of full scale.
    private static final float AUDIBLE = 0.003f;
    /// Half a second of the robot's voice, of which little was left.
    private static final int GOOD_FRAMES = 50;
    /// Two seconds of it, the greeting: from then on "stop" must be heard over the robot's voice, however
    /// little of that is taken out.
    private static final int ENOUGH_FRAMES = 200;

    /// As long as a room rings after a word.
    private static final int RINGING_FRAMES = 30;

    private static final double MEMORY = 0.9;
    /// 12 dB: a talker as loud as the robot leaves 3.
    private static final double MOSTLY = 0.06;
    /// 20 dB: someone that much softer than the robot is not understood by people, either.
    private static final double NOTHING_ELSE = 0.01;

    private final EchoCanceller canceller;
    private final EchoReference reference;
    private final float[] played = new float[AudioFrame.SAMPLES];
    private int audibleFrames;
    private int goodFrames;
    private int quietFrames = RINGING_FRAMES;
    private double heard;
    private double left;

    /// @param reference that the loudspeaker feeds
    public PlayedEcho(EchoCanceller canceller, EchoReference reference) {
        this.canceller = canceller;
        this.reference = reference;
    }

    @Override
    public void cancel(AudioFrame frame) {
        reference.read(frame.capturedNanos(), played);
        quietFrames = audible() ? 0 : Math.min(quietFrames + 1, RINGING_FRAMES);
        heard = MEMORY * heard + power(frame.channels()[0]);
        canceller.cancel(frame.channels(), played);
        left = MEMORY * left + power(frame.channels()[0]);
        if (quietFrames == 0 && !settled()) judge();
    }

    private void judge() {
        audibleFrames++;
        if (left < MOSTLY * heard) goodFrames++;
    }

    @Override
    public boolean dominates() {
        return leaves(MOSTLY);
    }

    @Override
    public boolean nothingElse() {
        return leaves(NOTHING_ELSE);
    }

    @Override
    public double leftDb() {
        return 10 * Math.log10((left + 1e-12) / (heard + 1e-12));
    }

    private boolean leaves(double share) {
        return quietFrames < RINGING_FRAMES && (!settled() || left < share * heard);
    }

    private static double power(float[] sound) {
        double sum = 0;
        for (float s : sound) sum += s * s;
        return sum;
    }

    @Override
    public boolean settled() {
        return goodFrames >= GOOD_FRAMES || audibleFrames >= ENOUGH_FRAMES;
    }

    private boolean audible() {
        for (float s : played) if (Math.abs(s) > AUDIBLE) return true;
        return false;
    }
}
