package dev.parley.speech.speaker;

import dev.parley.robot.People;
import dev.parley.speech.Speaker;
import dev.parley.speech.WhoSpeaks;
import java.util.List;

/// Finds the voice among those that were introduced. The nearest counts, if it is near enough for how much
/// was said, and nearer than the next; what is not sure is nobody's. One thread.
public final class KnownVoices implements WhoSpeaks {
    /// Softer than the loudest by more than this is not the voice.
    private static final float AUDIBLE = 0.03f;

    private final VoiceEncoder encoder;
    private final List<Voiceprint> known;
    private final People people;
    private final Speaker unknown;

    /// @param encoder is closed with this
    /// @param people who has a role that is not theirs any more is known by name, but has the role of
    /// unknown voices
    public KnownVoices(VoiceEncoder encoder, List<Voiceprint> known, People people) {
        this.encoder = encoder;
        this.known = List.copyOf(known);
        this.people = people;
        this.unknown = new Speaker(people.unknownVoice());
    }

    @Override
    public Speaker identify(float[] audio) {
        float[] speech = trimmed(audio);
        if (known.isEmpty() || VoiceEncoder.seconds(speech) < Likeness.LEAST_S) return unknown;
        float[] vector = encoder.encode(speech);
        double best = -1;
        double second = -1;
        Voiceprint nearest = known.getFirst();
        for (Voiceprint v : known) {
            double near = Vectors.dot(vector, v.vector());
            if (near > best) {
                second = best;
                best = near;
                nearest = v;
            } else second = Math.max(second, near);
        }
        double confidence = Likeness.confidence(best, second, VoiceEncoder.seconds(speech));
        return confidence < Likeness.SURE ? unknown : new Speaker(nearest.name(), role(nearest), confidence);
    }

    @Override
    public Speaker nobody() {
        return unknown;
    }

    private String role(Voiceprint voice) {
        return people.roles().containsKey(voice.role()) ? voice.role() : people.unknownVoice();
    }

    /// Without the silence, or what is damaged, at both ends.
    private static float[] trimmed(float[] audio) {
        float peak = 0;
        for (float x : audio) if (Float.isFinite(x)) peak = Math.max(peak, Math.abs(x));
        int from = 0;
        int to = audio.length;
        while (from < to && !(Math.abs(audio[from]) > AUDIBLE * peak)) from++;
        while (to > from && !(Math.abs(audio[to - 1]) > AUDIBLE * peak)) to--;
        float[] speech = java.util.Arrays.copyOfRange(audio, from, to);
        for (int i = 0; i < speech.length; i++) if (!Float.isFinite(speech[i])) speech[i] = 0;
        return speech;
    }

    @Override
    public void close() {
        encoder.close();
    }
}
