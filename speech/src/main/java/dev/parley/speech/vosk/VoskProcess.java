package dev.parley.speech.vosk;

import com.sun.jna.Native;
import dev.parley.robot.Fault;
import dev.parley.speech.vosk.Frame.Kind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vosk.LibVosk;

/// One process that runs [VoskChild]. What does not answer in time is ended. One thread asks.
final class VoskProcess {
    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream replies;

    private VoskProcess(Process process) {
        this.process = process;
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        replies = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /// Returns at once; the first answer comes when the model is loaded.
    ///
    /// @throws VoskFault when no process can be started
    static VoskProcess start(Path model) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx128m", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath()));
        command.addAll(List.of(VoskChild.class.getName(), model.toAbsolutePath().toString()));
        try {
            return new VoskProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new VoskFault("no process can be started for Vosk (%s): is this machine out of memory?"
                    .formatted(e.getMessage()));
        }
    }

    /// What a child needs, and no more.
    private static String classPath() {
        return Stream.of(VoskChild.class, Fault.class, LibVosk.class, Native.class)
                .map(VoskProcess::home)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of " + type + " cannot be read", e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// How it ended, for people.
    String status() {
        return process.isAlive() ? "it did not answer in time" : "status " + process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    void end() {
        process.destroyForcibly();
    }

    /// Empty when it is gone, or was too late and has been ended.
    Optional<Frame> ask(Frame question, Duration limit) {
        return within(limit, () -> {
            question.write(requests);
            return Frame.read(replies);
        });
    }

    /// What it says by itself: that its model is loaded, or cannot be.
    Optional<Frame> greeting(Duration limit) {
        return within(limit, () -> Frame.read(replies));
    }

    /// Whether it could be said.
    boolean tell(Frame what, Duration limit) {
        return within(limit, () -> {
                    what.write(requests);
                    return new Frame(Kind.DONE, new byte[0]);
                })
                .isPresent();
    }

    private interface Exchange {
        Frame take() throws IOException;
    }

    private Optional<Frame> within(Duration limit, Exchange exchange) {
        CompletableFuture<Void> watch = CompletableFuture.runAsync(
                this::end, CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return Optional.of(exchange.take());
        } catch (IOException e) {
            end();
            return Optional.empty();
        } finally {
            watch.cancel(false);
        }
    }
}
