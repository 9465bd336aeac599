package dev.parley.robot;

import java.util.List;

/// The robot's own voice.
///
/// @param engine `marytts`, `espeak` or `none`
/// @param name of the voice within the engine: `cmu-slt-hsmm`; a language of espeak-ng with a variant or not,
/// such as `ko` or `en-us+f2`
/// @param gestures small ones, made in turn while it speaks
/// @param looksAtSpeaker whether the head turns to whoever has said something
public record Voice(String engine, String name, List<String> gestures, boolean looksAtSpeaker) {
    private static final String ESPEAK = "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}(\\+[A-Za-z0-9]{1,20})?";

    private static final int MOST_GESTURES = 20;

    /// One that nothing moves with.
    public Voice(String engine, String name) {
        this(engine, name, List.of(), false);
    }

    public Voice {
        gestures = List.copyOf(gestures);
        Checks checks = new Checks().known("engine", engine, List.of("marytts", "espeak", "none"));
        if (engine.equals("espeak"))
            checks.matches("name", name, ESPEAK, "a language of espeak-ng, such as ko, en-us or en-us+f2");
        checks.that(
                gestures.size() <= MOST_GESTURES,
                "gestures",
                gestures.size() + " gestures",
                "at most " + MOST_GESTURES);
        checks.done();
    }
}
