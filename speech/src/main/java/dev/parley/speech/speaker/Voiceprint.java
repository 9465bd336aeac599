package dev.parley.speech.speaker;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// Someone's voice, as a vector: no sound can be made of it again.
///
/// @param name of the person
/// @param role in the robot's file, given when they were introduced
/// @param seconds of speech that it was made of
/// @param vector of length 1, 256 values; not to be changed
public record Voiceprint(String name, String role, double seconds, float[] vector) {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} .'’-]{0,39}");
    private static final double ROUNDING = 1e-3;

    public Voiceprint {
        require(name(name).equals(Optional.of(name)), "a name is " + name);
        require(!role.isBlank() && role.length() <= 64, "%s has no role".formatted(name));
        require(seconds > 0 && seconds < 1e6, "%s was heard for %s seconds".formatted(name, seconds));
        require(vector.length == VoiceEncoder.WIDTH, "%s has %d values".formatted(name, vector.length));
        double length = Math.sqrt(Vectors.dot(vector, vector));
        require(Math.abs(length - 1) < ROUNDING, "the voice of %s has length %s".formatted(name, length));
    }

    private static void require(boolean right, String wrong) {
        if (!right) throw new IllegalArgumentException(wrong);
    }

    /// The name as it is kept: letters of any script first, then also digits, spaces, dots, apostrophes and
    /// hyphens, 40 at most; empty when it is none.
    public static Optional<String> name(String text) {
        String name = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).replaceAll("\\s+", " ");
        return NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    /// Whether it is the voice of someone of this name; capitals make no difference.
    boolean isOf(String other) {
        return name.equalsIgnoreCase(other);
    }
}
