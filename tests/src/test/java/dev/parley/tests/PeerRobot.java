package dev.parley.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;

/// A peer of `src/test/python` in a process and a virtual environment of its own, made when it is first needed.
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

    static PeerRobot graph(int domain) {
        return script("peer_graph.py", String.valueOf(domain));
    }

    static PeerRobot localizer(int domain) {
        return script("peer_localizer.py", String.valueOf(domain));
    }

    private static PeerRobot script(String name, String... arguments) {
        return new PeerRobot(PeerPython.with("peer", PACKAGE).run(name, arguments));
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

    /// A line to its standard input.
    void tell(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean says(String event) {
        return await(line -> line.path("event").asText().equals(event)).isPresent();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
