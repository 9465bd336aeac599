package dev.parley.simulation.voices;

import dev.parley.perception.AudioFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs espeak-ng (npm `text2wav`, WebAssembly) once for each sentence. The text is one argument of the
/// process: no shell ever reads it, and a space before it keeps it from being taken for an option.
final class Espeak {
    private static final int SMALLEST_WAV_BYTES = 45;

    private final String node;
    private final Duration limit;

    /// @param node name or path of the Node.js binary
    /// @param limit after which a process that has not ended is ended
    Espeak(String node, Duration limit) {
        this.node = node;
        this.limit = limit;
    }

    /// Writes 22.05 kHz mono WAV to a file.
    ///
    /// @param text2wav directory of the package
    /// @throws AudioFault when it cannot
    void speak(Path text2wav, String text, String voice, int wordsPerMinute, Path wav) {
        List<String> command = List.of(
                node,
                text2wav.resolve("index.js").toString(),
                " " + text,
                "-v",
                voice,
                "-s",
                String.valueOf(wordsPerMinute));
        int status = run(command, wav);
        if (status != 0 || size(wav) < SMALLEST_WAV_BYTES)
            throw new AudioFault(
                    "the talker \"%s\" could not say \"%s\" (node ended with %d): expected a voice such as %s"
                            .formatted(voice, text, status, Voices.CLEAR));
    }

    private int run(List<String> command, Path output) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Options of somebody else's Node.js are not for this one.
        builder.environment().remove("NODE_OPTIONS");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return ended(process);
        } catch (IOException e) {
            throw new AudioFault(
                    "Node.js (\"%s\") cannot be started: synthetic talkers need it; install it (apt-get install nodejs), or let the recordings speak"
                            .formatted(node));
        }
    }

    private int ended(Process process) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) return process.exitValue();
            throw new AudioFault(
                    "the talker did not end within %d s: is this machine overloaded?".formatted(limit.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AudioFault("the talker was interrupted");
        } finally {
            process.destroyForcibly();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
