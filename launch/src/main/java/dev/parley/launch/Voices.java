package dev.parley.launch;

import dev.parley.perception.wav.WavWriter;
import dev.parley.robot.Voice;
import dev.parley.robot.models.ModelStore;
import dev.parley.speech.Samples;
import dev.parley.speech.Synthesizer;
import dev.parley.speech.espeak.Espeak;
import dev.parley.speech.espeak.EspeakVoice;
import dev.parley.speech.mary.MaryVoice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Opens the voice that a robot's file names.
public final class Voices {
    private Voices() {}

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /// @param models fetched from when the engine needs some
    public static Synthesizer of(Voice voice, ModelStore models) {
        return switch (voice.engine()) {
            case "marytts" -> new MaryVoice(voice.name());
            case "espeak" -> new EspeakVoice(espeak(models), voice.name());
            case "none" -> new Mute();
            default -> throw new RunFault("voice.engine: " + voice.engine() + ": expected marytts, espeak or none");
        };
    }

    private static Espeak espeak(ModelStore models) {
        return new Espeak("node", LONGEST, Duration.ZERO, () -> models.require("talkers"));
    }

    /// All sentences, one after the other, into one file.
    public static void write(List<Samples> spoken, Path file) {
        int rateHz = spoken.stream().mapToInt(Samples::rateHz).findFirst().orElse(16_000);
        float[] all = new float[spoken.stream().mapToInt(s -> s.audio().length).sum()];
        int at = 0;
        for (Samples s : spoken) {
            System.arraycopy(s.audio(), 0, all, at, s.audio().length);
            at += s.audio().length;
        }
        WavWriter.write(file, rateHz, all);
    }

    /// A robot without a voice.
    private record Mute() implements Synthesizer {
        @Override
        public Samples speak(String sentence) {
            return new Samples(new float[0], 16_000);
        }

        @Override
        public void close() {}
    }
}
