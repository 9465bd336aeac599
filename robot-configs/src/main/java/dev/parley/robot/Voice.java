package dev.parley.robot;

/// The robot's own voice.
///
/// @param engine `marytts` or `none`
/// @param name of the voice within the engine
public record Voice(String engine, String name) {
    public Voice {
        new Checks()
                .known("engine", engine, java.util.List.of("marytts", "none"))
                .done();
    }
}
