package dev.parley.robot.yaml;

import dev.parley.robot.DidYouMean;
import dev.parley.robot.Recognition;

/// `recognizer: moonshine-tiny`, or `recognizer: {engine: vosk, model: vosk-ko}`
final class RecognitionReader {
    private RecognitionReader() {}

    static Recognition read(Value v) {
        if (v.isScalar()) return named(v);
        Section s = v.section().only("engine", "model");
        String engine = s.text("engine", "moonshine or vosk");
        return s.build(() -> new Recognition(engine, model(s, engine))).orElse(Recognition.STANDARD);
    }

    private static String model(Section s, String engine) {
        return engine.equals("vosk")
                ? s.text("model", "a model of the store, such as vosk-ko, or the path of a Vosk model's folder")
                : s.textOr("model", Recognition.STANDARD.model());
    }

    private static Recognition named(Value v) {
        Recognition known = Recognition.BY_NAME.get(v.text());
        return known != null
                ? known
                : v.wrong(
                        DidYouMean.among(v.text(), Recognition.BY_NAME.keySet())
                                + ", or {engine: vosk, model: NAME-OR-FOLDER}",
                        Recognition.STANDARD);
    }
}
