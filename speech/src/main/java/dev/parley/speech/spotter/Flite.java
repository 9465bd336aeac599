package dev.parley.speech.spotter;

import dev.parley.perception.wav.Recording;
import dev.parley.speech.VoiceFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Talkers of another synthesizer than [Choir]'s, where `flite` is installed: what was learnt from one
/// synthesizer should be heard from another. Thread-safe; a process for each word.
public final class Flite {
    /// To choose thresholds on.
    static final List<String> TRIED = List.of("awb", "rms");
    /// Neither learnt from nor chosen on.
    public static final List<String> HELD_OUT = List.of("slt", "kal16");

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int LIMIT_S = 20;

    private Flite() {}

    /// Each voice says each text so often, as quick, as high and with as long a throat as it happens.
    ///
    /// @return 16 kHz, without silence around it, peak 0.5; nothing where there is no flite
    public static List<float[]> said(List<String> voices, List<String> texts, int times, Random random) {
        List<float[]> said = new ArrayList<>();
        try {
            Path file = Files.createTempFile("parley", ".wav");
            try {
                for (String voice : voices)
                    for (int i = 0; i < times * texts.size(); i++)
                        said.add(said(voice, texts.get(i % texts.size()), file, random));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            return List.of();
        }
        return said;
    }

    /// @throws IOException if there is no flite
    private static float[] said(String voice, String text, Path file, Random random) throws IOException {
        String stretch = String.format(Locale.ROOT, "duration_stretch=%.2f", 0.75 + 0.6 * random.nextDouble());
        String pitch = String.format(Locale.ROOT, "int_f0_target_mean=%.0f", 80 + 120 * random.nextDouble());
        Process flite = new ProcessBuilder(
                        "flite", "-voice", voice, "--setf", stretch, "--setf", pitch, "-t", text, "-o", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        finish(flite);
        double tract = 0.87 + 0.28 * random.nextDouble();
        return Choir.trimmed(Recording.read(file, LONGEST).mono(), 16_000, tract);
    }

    private static void finish(Process flite) {
        try {
            if (flite.waitFor(LIMIT_S, TimeUnit.SECONDS)) return;
            flite.destroyForcibly();
            throw new VoiceFault("flite says nothing: try it by hand, or remove it");
        } catch (InterruptedException e) {
            flite.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new VoiceFault("learning stop words was interrupted");
        }
    }
}
