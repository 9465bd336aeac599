package dev.parley.robot;

import java.nio.file.Path;
import java.util.Map;

/// Where the user's own data is: `$PARLEY_DATA`, or `parley` in the user's data directory (XDG Base
/// Directory Specification).
public final class DataFolder {
    private DataFolder() {}

    /// Of whoever runs this process.
    public static Path mine() {
        return of(System.getenv(), System.getProperty("user.home"));
    }

    public static Path of(Map<String, String> environment, String home) {
        String own = environment.getOrDefault("PARLEY_DATA", "");
        if (!own.isBlank()) return Path.of(own);
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        // The specification says to ignore relative paths.
        return (xdg.startsWith("/") ? Path.of(xdg) : Path.of(home, ".local", "share")).resolve("parley");
    }
}
