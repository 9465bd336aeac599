package dev.parley.perception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two microphones, one before each mouth: a focus that separates perfectly, and follows whom it is told to.
final class TwoVoices implements Focus {
    static final Source ADA = new Source("ada", new Direction(Math.toRadians(60), 0), 0.9);
    static final Source BOB = new Source("bob", new Direction(Math.toRadians(-30), 0), 0.8);

    List<Source> voices = List.of();
    Source television = Source.UNKNOWN;
    /// How long ago frames were that somebody's beam heard once more.
    final List<Integer> heardAgain = new ArrayList<>();
    /// Whose turns made commands.
    final List<String> understood = new ArrayList<>();

    private final List<float[][]> past = new ArrayList<>();
    private final float[] own = new float[EARS];
    private final float[] all = new float[EARS];

    @Override
    public AudioFrame on(AudioFrame frame, boolean turnOpen, boolean ownVoice) {
        past.add(new float[][] {frame.channels()[0].clone(), frame.channels()[1].clone()});
        AudioFrame both = new AudioFrame(1);
        for (int i = 0; i < AudioFrame.SAMPLES; i++)
            both.channels()[0][i] = frame.channels()[0][i] + frame.channels()[1][i];
        both.captured(frame.capturedNanos());
        return both;
    }

    @Override
    public List<Source> voices() {
        return voices;
    }

    @Override
    public boolean person(Source voice) {
        return !voice.id().equals(television.id());
    }

    @Override
    public void understood(Source voice) {
        understood.add(voice.id());
    }

    @Override
    public void alone(int ear, Optional<Source> voice, int framesAgo, float[] sound) {
        if (framesAgo > 0) heardAgain.add(framesAgo);
        float[][] then = past.get(Math.max(0, past.size() - 1 - framesAgo));
        int mouth = voice.filter(v -> v.id().equals("bob")).isPresent() ? 1 : 0;
        System.arraycopy(then[mouth], 0, sound, 0, sound.length);
        own[ear] = power(then[mouth]);
        all[ear] = power(then[0]) + power(then[1]);
    }

    @Override
    public float powerOf(int ear) {
        return own[ear];
    }

    @Override
    public float powerOfAll(int ear) {
        return all[ear];
    }

    @Override
    public float powerOfSound(int ear) {
        return all[ear];
    }

    private static float power(float[] sound) {
        float power = 0;
        for (float s : sound) power += s * s;
        return power;
    }

    @Override
    public Stretch again(Stretch heard) {
        return heard;
    }

    @Override
    public void use(boolean[] good) {}
}
