package dev.parley.speech.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes a voiceprint of what someone says: from recordings, or in a conversation. One thread.
public final class Enrolment {
    /// Less says too little about a voice.
    public static final double LEAST_S = 4;

    /// Recordings of one person are nearer to each other than this; see docs/adr/0025-speakers.md.
    private static final double SAME_VOICE = 0.6;

    /// A piece as long as this is looked at in halves.
    private static final double HALVED_S = 5;

    /// What came of it.
    public sealed interface Outcome {
        /// @param voice to be kept
        record Enrolled(Voiceprint voice) implements Outcome {}

        /// @param seconds of speech that were heard
        record TooShort(double seconds) implements Outcome {}

        /// One piece sounds like somebody else's voice.
        ///
        /// @param piece the most different one, from 0
        record TwoVoices(int piece) implements Outcome {}

        /// In one piece somebody begins and somebody else goes on.
        ///
        /// @param piece the one, from 0
        record TwoInOne(int piece) implements Outcome {}
    }

    /// @param alike how near its halves are to each other
    private record Piece(float[] vector, double seconds, double alike) {}

    private final VoiceEncoder encoder;
    private final List<Piece> pieces = new ArrayList<>();

    public Enrolment(VoiceEncoder encoder) {
        this.encoder = encoder;
    }

    /// @param speech mono, 16 kHz, without the silence in it
    public void hear(float[] speech) {
        if (speech.length > 0)
            pieces.add(new Piece(encoder.encode(speech), VoiceEncoder.seconds(speech), alike(speech)));
    }

    private double alike(float[] speech) {
        if (VoiceEncoder.seconds(speech) < HALVED_S) return 1;
        float[] first = Arrays.copyOf(speech, speech.length / 2);
        float[] second = Arrays.copyOfRange(speech, speech.length / 2, speech.length);
        return Vectors.dot(encoder.encode(first), encoder.encode(second));
    }

    /// The mean of all pieces, each weighed by its length.
    ///
    /// @throws IllegalArgumentException when the name is none; see [Voiceprint#name]
    public Outcome as(String name, String role) {
        double seconds = pieces.stream().mapToDouble(Piece::seconds).sum();
        if (seconds < LEAST_S) return new Outcome.TooShort(seconds);
        for (int i = 0; i < pieces.size(); i++) if (pieces.get(i).alike < SAME_VOICE) return new Outcome.TwoInOne(i);
        for (int i = 0; i < pieces.size() && pieces.size() > 1; i++)
            if (Vectors.dot(pieces.get(i).vector, without(i)) < SAME_VOICE) return new Outcome.TwoVoices(i);
        return new Outcome.Enrolled(new Voiceprint(name, role, seconds, without(-1)));
    }

    private float[] without(int piece) {
        float[] sum = new float[VoiceEncoder.WIDTH];
        for (int i = 0; i < pieces.size(); i++)
            for (int k = 0; k < sum.length && i != piece; k++)
                sum[k] += (float) (pieces.get(i).seconds * pieces.get(i).vector[k]);
        return Vectors.unit(sum);
    }
}
