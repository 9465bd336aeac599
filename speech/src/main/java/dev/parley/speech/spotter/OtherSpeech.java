package dev.parley.speech.spotter;

import dev.parley.perception.wav.Recording;
import dev.parley.speech.VoiceFault;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Recordings of speech without a stop word, in two halves that never meet: one to choose thresholds on, one
/// to try the result on. A file's name decides which, so a recording that lies in several folders is always
/// in the same one. Stateless.
public final class OtherSpeech {
    private static final int RATE_HZ = 16_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /// Of a half; what is left over is not read.
    private static final long MOST_SAMPLES = 2L * 3600 * RATE_HZ;
    private static final float SILENCE = 0.01f;
    /// Spreads what [String#hashCode] tells over all bits (Knuth, "The Art of Computer Programming", 6.4).
    private static final int GOLDEN = 0x9E3779B1;

    private OtherSpeech() {}

    /// A recording and the file it is from.
    ///
    /// @param audio mono, 16 kHz
    public record Part(String name, float[] audio) {}

    /// To choose thresholds on.
    ///
    /// @param folder with `.wav` files, also in folders in it
    /// @throws VoiceFault if the folder cannot be read or has no recording for this half
    public static List<Part> chosenOn(Path folder) {
        return half(folder, 0);
    }

    /// Nothing was chosen on these.
    ///
    /// @throws VoiceFault if the folder cannot be read or has no recording for this half
    public static List<Part> tried(Path folder) {
        return half(folder, 1);
    }

    /// Whether thresholds may be chosen on a file of this name.
    public static boolean isChosenOn(String name) {
        return which(name) == 0;
    }

    private static int which(String name) {
        return mixed(name) & 1;
    }

    private static int mixed(String name) {
        return name.hashCode() * GOLDEN >>> 16;
    }

    private static List<Part> half(Path folder, int which) {
        List<Part> parts = new ArrayList<>();
        long samples = 0;
        for (Path file : wavs(folder)) {
            if (which(name(file)) != which || samples >= MOST_SAMPLES) continue;
            float[] audio = Recording.read(file, LONGEST).mono();
            if (Sound.peak(audio, audio.length) < SILENCE) continue;
            parts.add(new Part(name(file), audio));
            samples += audio.length;
        }
        if (parts.isEmpty()) throw new VoiceFault(folder + " holds too few .wav files with speech: record some more");
        return parts;
    }

    /// In an order that mixes what lies together.
    private static List<Path> wavs(Path folder) {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(f -> f.toString().endsWith(".wav"))
                    .sorted(Comparator.comparingInt((Path f) -> mixed(name(f))).thenComparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new VoiceFault(
                    "the recordings of other speech in %s cannot be read (%s)".formatted(folder, e.getMessage()));
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
