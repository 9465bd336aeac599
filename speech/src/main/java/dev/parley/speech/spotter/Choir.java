package dev.parley.speech.spotter;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Resampler;
import dev.parley.speech.VoiceFault;
import dev.parley.speech.espeak.Espeak;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Many synthetic talkers say many sentences: [Espeak] with other pitches and vocal tracts. Thread-safe; each
/// call has a process of its own.
public final class Choir {
    /// @param voice of espeak-ng with its variant, such as `en-us+f2`
    /// @param pitch 0 to 99
    /// @param tract how much shorter than its own the talker's vocal tract is; words get that much quicker,
    /// too
    public record Line(String voice, int wordsPerMinute, int pitch, double tract, String text) {}

    /// For one sentence.
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final float AUDIBLE = 0.02f;
    private static final double PEAK = 0.5;

    private final String node;
    private final Path text2wav;

    /// @param node name or path of the Node.js binary
    /// @param text2wav directory of the model `talkers`
    public Choir(String node, Path text2wav) {
        this.node = node;
        this.text2wav = text2wav;
    }

    /// What each line sounds like: 16 kHz, without silence around it, peak 0.5; empty where there is no such
    /// voice.
    ///
    /// @throws VoiceFault if Node.js cannot be started or breaks off
    public List<float[]> say(List<Line> lines) {
        try (Espeak espeak = new Espeak(node, LIMIT, Duration.ZERO, () -> text2wav)) {
            return lines.stream().map(line -> sound(espeak, line)).toList();
        }
    }

    private static float[] sound(Espeak espeak, Line line) {
        String text = line.text.replaceAll("\\s+", " ");
        return espeak.speak(text, line.voice, line.wordsPerMinute, line.pitch)
                .map(said -> trimmed(said.audio(), said.rateHz(), line.tract))
                .orElseGet(() -> new float[0]);
    }

    /// At 16 kHz, as said by a talker with another vocal tract; without silence around it; peak 0.5.
    public static float[] trimmed(float[] audio, int rateHz, double tract) {
        int from = (int) Math.round(rateHz * tract / 50) * 50;
        Resampler resampler = new Resampler(from, AudioFrame.RATE_HZ);
        float[] out = new float[resampler.mostOutput(audio.length) + resampler.mostOutput(4096)];
        int length = resampler.resample(audio, audio.length, out);
        return Sound.trimmed(out, length, AUDIBLE, PEAK);
    }
}
