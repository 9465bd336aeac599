package dev.parley.robot.yaml;

import dev.parley.robot.Voice;

/// `voice: {engine: marytts, name: cmu-slt-hsmm}`
final class VoiceReader {
    private VoiceReader() {}

    static final Voice NONE = new Voice("none", "");

    static Voice read(Section s) {
        s.only("engine", "name");
        return s.build(() -> new Voice(s.text("engine", "marytts or none"), s.textOr("name", "")))
                .orElse(NONE);
    }
}
