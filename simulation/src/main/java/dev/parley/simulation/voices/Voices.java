package dev.parley.simulation.voices;

import dev.parley.perception.AudioFault;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.wav.Recording;
import dev.parley.perception.wav.WavWriter;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.Samples;
import dev.parley.speech.VoiceFault;
import dev.parley.speech.espeak.Espeak;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/// People for a simulated room: what they say, as 16 kHz samples. Recordings and talkers come from the
/// model store; what a talker has once said is kept beside them and needs neither Node.js nor time again.
///
/// Thread-safe; several processes may share the folder.
public final class Voices {
    /// Talkers that a recognizer understands well, men and women. Chosen by how little Moonshine base
    /// doubts the right words of twelve commands: 0.29 to 0.44 nats a token, ranked first of thirty
    /// sentences each.
    public static final List<String> CLEAR =
            List.of("en-us+m8", "en-us+f2", "en-us+m2", "en-us+Annie", "en-us+m6", "en-us+steph3", "en-gb-x-rp+m2");

    private static final int WORDS_PER_MINUTE = 150;
    private static final int LONGEST_TEXT = 500;
    private static final Duration LONGEST_SOUND = Duration.ofSeconds(120);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /// Nobody closes the people of a room: their process ends by itself.
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final Function<String, Path> models;
    private final Path said;
    private final Espeak espeak;

    Voices(Function<String, Path> models, Path said, Espeak espeak) {
        this.models = models;
        this.said = said;
        this.espeak = espeak;
    }

    /// Voices of this store, talkers through the `node` of the path.
    public static Voices of(ModelStore store) {
        Espeak espeak = new Espeak("node", LIMIT, IDLE, () -> store.require("talkers"));
        return new Voices(store::require, store.cache().resolve("talkers-said"), espeak);
    }

    /// A real recording: `goforward`, or another of the store's `recordings` such as `cards/001`.
    ///
    /// @throws AudioFault if there is none of that name
    public Samples recording(String name) {
        if (!name.matches("[A-Za-z0-9_-]+(/[A-Za-z0-9_.-]+)?") || name.contains(".."))
            throw new AudioFault("no recording \"%s\": expected a name such as goforward".formatted(name));
        Path folder = models.apply("recordings");
        Path raw = folder.resolve(name + ".raw");
        return read(Files.exists(raw) ? raw : folder.resolve(name + ".wav"));
    }

    /// A synthetic talker says something.
    ///
    /// @param text at most 500 characters, as written for people
    /// @param voice of espeak-ng, with a variant or not: one of [#CLEAR], `en+f2`, `en-gb-x-rp+m3`, `ko`
    /// @throws AudioFault if there is no such voice, the text is empty or too long, or Node.js is missing
    public Samples speak(String text, String voice) {
        if (!voice.matches(Espeak.VOICE))
            throw new AudioFault("no voice \"%s\": expected one such as %s".formatted(voice, CLEAR));
        if (text.isBlank() || text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl))
            throw new AudioFault(
                    "a talker says 1 to %d printable characters, not %d".formatted(LONGEST_TEXT, text.length()));
        Path wav = said.resolve(name(text, voice));
        if (!Files.exists(wav)) say(text, voice, wav);
        return read(wav);
    }

    private void say(String text, String voice, Path wav) {
        try {
            Samples samples = espeak.speak(text, voice, WORDS_PER_MINUTE);
            Files.createDirectories(said);
            Path fresh = Files.createTempFile(said, "saying", ".wav");
            try {
                WavWriter.write(fresh, samples.rateHz(), samples.audio());
                Files.move(fresh, wav, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (VoiceFault e) {
            throw new AudioFault(e.getMessage());
        } catch (IOException e) {
            throw new AudioFault(
                    "%s cannot be written (%s): check its space and permissions".formatted(said, e.getMessage()));
        }
    }

    private static Samples read(Path file) {
        return new Samples(Recording.read(file, LONGEST_SOUND).mono(), AudioFrame.RATE_HZ);
    }

    private static String name(String text, String voice) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((voice + "\n" + WORDS_PER_MINUTE + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16) + ".wav";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
