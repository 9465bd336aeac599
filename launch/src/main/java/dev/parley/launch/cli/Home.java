package dev.parley.launch.cli;

import java.nio.file.Path;
import java.util.Optional;

/// Where Parley's own checkout is: set by the `parley` script.
final class Home {
    private Home() {}

    static Path folder() {
        return Path.of(Optional.ofNullable(System.getenv("PARLEY_HOME")).orElse("."));
    }
}
