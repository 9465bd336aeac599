package dev.parley.robot.yaml;

import dev.parley.robot.Voice;

/// `voice: {engine: marytts, name: cmu-slt-hsmm}`
final class VoiceReader {
    private VoiceReader() {}

    /// Of a robot whose file does not say.
    static final Voice STANDARD = new Voice("marytts", "cmu-slt-hsmm");

    static Voice read(Section s) {
        s.only("engine", "name");
        return s.build(() -> new Voice(s.textOr("engine", STANDARD.engine()), s.textOr("name", STANDARD.name())))
                .orElse(STANDARD);
    }
}
