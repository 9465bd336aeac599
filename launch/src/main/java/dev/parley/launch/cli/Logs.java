package dev.parley.launch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// The log file: `$XDG_STATE_HOME/parley/parley.log`. What people need to know is said on standard error
/// instead.
final class Logs {
    private static final int LARGEST_BYTES = 5_000_000;

    private Logs() {}

    static Path file() {
        String state = Optional.ofNullable(System.getenv("XDG_STATE_HOME"))
                .filter(s -> !s.isBlank())
                .orElse(System.getProperty("user.home") + "/.local/state");
        return Path.of(state, "parley", "parley.log");
    }

    static void toFile() {
        Logger root = Logger.getLogger("");
        for (Handler h : root.getHandlers()) root.removeHandler(h);
        try {
            Files.createDirectories(file().getParent());
            FileHandler handler = new FileHandler(file().toString(), LARGEST_BYTES, 1, true);
            handler.setFormatter(new SimpleFormatter());
            root.addHandler(handler);
        } catch (IOException | SecurityException e) {
            System.err.println("parley: no log file (" + file() + " cannot be written); going on without one");
        }
    }
}
