package dev.parley.perception;

/// Takes what is loud for speech: voice activity for synthetic signals.
public final class LoudIsVoice implements VoiceActivity {
    @Override
    public float probability(float[] window) {
        double energy = 0;
        for (float s : window) energy += s * s;
        return energy / window.length > 0.01 ? 0.98f : 0.05f;
    }

    @Override
    public void reset() {}

    @Override
    public void close() {}
}
