package dev.parley.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// `peer_robot.py` or `peer_microphone.py` in a process and a virtual environment of its own, made when it
/// is first needed.
final class PeerRobot implements AutoCloseable {
    private static final String PACKAGE = "cyclonedds==11.0.1";

    private final Process process;
    private final BufferedReader lines;

    private PeerRobot(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static PeerRobot start(int domain, String twist) {
        return script("peer_robot.py", String.valueOf(domain), twist);
    }

    static PeerRobot microphone(int domain, String type, int rateHz, int channels) {
        return script(
                "peer_microphone.py", String.valueOf(domain), type, String.valueOf(rateHz), String.valueOf(channels));
    }

    private static PeerRobot script(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(python().toString(), "src/test/python/" + name));
        command.addAll(List.of(arguments));
        return new PeerRobot(started(command));
    }

    /// The next line that fits; empty when the peer has ended without one.
    Optional<JsonNode> await(Predicate<JsonNode> fits) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode said = new ObjectMapper().readTree(line);
                if (fits.test(said)) return Optional.of(said);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean says(String event) {
        return await(line -> line.path("event").asText().equals(event)).isPresent();
    }

    private static Path python() {
        Path home = Path.of("target/peer").toAbsolutePath();
        Path python = home.resolve("bin/python");
        Path ready = home.resolve("ready");
        if (!Files.exists(ready)) {
            finished(List.of("python3", "-m", "venv", home.toString()));
            finished(List.of(
                    python.toString(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", PACKAGE));
            write(ready);
        }
        return python;
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, PACKAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void finished(List<String> command) {
        try {
            int status = started(command).waitFor();
            if (status != 0) throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process started(List<String> command) {
        try {
            File log = Path.of("target/peer.log").toFile();
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
