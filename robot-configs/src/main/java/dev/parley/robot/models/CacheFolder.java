package dev.parley.robot.models;

import java.nio.file.Path;
import java.util.Map;

/// Where the cache is: `$PARLEY_CACHE`, or `parley` in the user's cache directory (XDG Base Directory
/// Specification).
final class CacheFolder {
    private CacheFolder() {}

    static Path of(Map<String, String> environment, String home) {
        String own = environment.getOrDefault("PARLEY_CACHE", "");
        if (!own.isBlank()) return Path.of(own);
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        // The specification says to ignore relative paths.
        return (xdg.startsWith("/") ? Path.of(xdg) : Path.of(home, ".cache")).resolve("parley");
    }
}
