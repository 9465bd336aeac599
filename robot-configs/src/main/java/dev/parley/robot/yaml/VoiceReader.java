package dev.parley.robot.yaml;

import dev.parley.robot.Voice;

/// `voice: {engine: marytts, name: cmu-slt-hsmm}`, `voice: {engine: espeak, name: ko}`
final class VoiceReader {
    private VoiceReader() {}

    /// Of a robot whose file does not say.
    static final Voice STANDARD = new Voice("marytts", "cmu-slt-hsmm");

    static Voice read(Section s) {
        s.only("engine", "name");
        String engine = s.textOr("engine", STANDARD.engine());
        return s.build(() -> new Voice(engine, name(s, engine))).orElse(STANDARD);
    }

    private static String name(Section s, String engine) {
        return engine.equals("espeak")
                ? s.text("name", "a language of espeak-ng, such as ko or en-us+f2")
                : s.textOr("name", STANDARD.name());
    }
}
