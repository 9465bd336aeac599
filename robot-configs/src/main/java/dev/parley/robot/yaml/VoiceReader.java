package dev.parley.robot.yaml;

import dev.parley.robot.Voice;
import java.util.List;

/// `voice: {engine: marytts, name: cmu-slt-hsmm}`, `voice: {engine: espeak, name: ko}`
final class VoiceReader {
    private VoiceReader() {}

    /// Of a robot whose file does not say.
    static final Voice STANDARD = new Voice("marytts", "cmu-slt-hsmm");

    static Voice read(Section s) {
        s.only("engine", "name", "gestures", "look_at_speaker");
        String engine = s.textOr("engine", STANDARD.engine());
        return s.build(() -> new Voice(
                        engine,
                        name(s, engine),
                        s.maybe("gestures").map(Value::texts).orElse(List.of()),
                        s.maybe("look_at_speaker").map(VoiceReader::yes).orElse(false)))
                .orElse(STANDARD);
    }

    private static boolean yes(Value v) {
        return v.is("true") || !v.is("false") && v.wrong("true or false", false);
    }

    private static String name(Section s, String engine) {
        return engine.equals("espeak")
                ? s.text("name", "a language of espeak-ng, such as ko or en-us+f2")
                : s.textOr("name", STANDARD.name());
    }
}
