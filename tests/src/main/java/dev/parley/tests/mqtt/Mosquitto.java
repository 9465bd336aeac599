package dev.parley.tests.mqtt;

import dev.parley.launch.RealTime;
import dev.parley.launch.RunFault;
import dev.parley.motion.mqtt.Access;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// A Mosquitto on this computer, for killing. It keeps nothing: whatever it has promised is gone with it.
final class Mosquitto implements AutoCloseable {
    private static final long STEP_NANOS = 5_000_000L;

    private final String program = program();
    private final int port = free();
    private final Path configuration = configuration(port);
    private Process process;

    Mosquitto() {
        process = started();
    }

    private static String program() {
        String named = Optional.ofNullable(System.getenv("PARLEY_MOSQUITTO")).orElse("");
        Stream<String> onPath = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(d -> d + "/mosquitto");
        return Stream.concat(Stream.of(named), Stream.concat(onPath, Stream.of("/usr/sbin/mosquitto")))
                .filter(f -> !f.isEmpty() && Files.isExecutable(Path.of(f)))
                .findFirst()
                .orElseThrow(() -> new RunFault(
                        "no Mosquitto: install it (Debian: apt-get install mosquitto) or set PARLEY_MOSQUITTO=FILE"));
    }

    private static int free() {
        try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path configuration(int port) {
        try {
            Path file = Files.createTempFile("parley-mosquitto", ".conf");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    "listener %d 127.0.0.1\nallow_anonymous true\npersistence false\nset_tcp_nodelay true\nmax_queued_messages 0\n"
                            .formatted(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process started() {
        try {
            Process p = new ProcessBuilder(program, "-c", configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            awaitPort(p);
            return p;
        } catch (IOException e) {
            throw new RunFault("Mosquitto does not start: " + e.getMessage());
        }
    }

    private void awaitPort(Process p) {
        RealTime time = new RealTime();
        for (int i = 0; i < 2000; i++) {
            try (Socket s = new Socket()) {
                s.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
                return;
            } catch (IOException e) {
                if (!p.isAlive()) throw new RunFault("Mosquitto ended with status " + p.exitValue());
                time.waitUntil(time.nowNanos() + STEP_NANOS);
            }
        }
        throw new RunFault("Mosquitto does not listen");
    }

    /// Without a chance to put anything in order (SIGKILL).
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void startAgain() {
        process = started();
    }

    Access access(String client) {
        return new Access("mqtt://127.0.0.1:" + port, "", "", Optional.empty(), client, 60);
    }

    @Override
    public void close() {
        kill();
    }
}
