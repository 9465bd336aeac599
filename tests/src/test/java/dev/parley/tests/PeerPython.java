package dev.parley.tests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/// A Python with packages that somebody else wrote, in a virtual environment of its own below `target`,
/// made when it is first needed. Wheels only: nothing is compiled. A test that cannot have it is skipped, and says so.
///
/// @param python its interpreter
record PeerPython(Path python) {
    /// @param name of the folder
    /// @param requirements with their versions, as pip writes them
    static PeerPython with(String name, String... requirements) {
        Path home = Path.of("target", name).toAbsolutePath();
        Path python = home.resolve("bin/python");
        Path ready = home.resolve("ready");
        if (!Files.exists(ready)) {
            finished(List.of("python3", "-m", "venv", home.toString()));
            finished(Stream.concat(
                            Stream.of(python.toString(), "-m", "pip", "install", "--quiet"),
                            Stream.concat(
                                    Stream.of("--disable-pip-version-check", "--only-binary", ":all:"),
                                    Stream.of(requirements)))
                    .toList());
            write(ready, String.join("\n", requirements));
        }
        return new PeerPython(python);
    }

    /// Starts a script of `src/test/python`.
    Process run(String script, String... arguments) {
        return started(Stream.concat(
                        Stream.of(
                                python.toString(),
                                Path.of("src/test/python", script).toString()),
                        Stream.of(arguments))
                .toList());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void finished(List<String> command) {
        try {
            int status = started(command).waitFor();
            if (status != 0) throw skipped(String.join(" ", command) + " ended with " + status);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static TestAbortedException skipped(String why) {
        System.err.println(
                "parley: a test with software of others is skipped, for want of Python or of its package: " + why);
        return new TestAbortedException(why);
    }

    private static Process started(List<String> command) {
        try {
            File log = Path.of("target/peer.log").toFile();
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw skipped(e.getMessage());
        }
    }
}
