package dev.parley.robot.yaml;

import dev.parley.robot.Answering;
import dev.parley.robot.Answering.Provider;
import dev.parley.robot.DidYouMean;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `model: smollm2-135m`, `model: {folder: DIR, deadline_s: 8}` or `model: {openai: {url: …, model: …}}`
final class AnsweringReader {
    private static final String ONE_OF = "one of name, folder and openai";

    private AnsweringReader() {}

    static Optional<Answering> read(Value v) {
        if (v.isScalar()) return named(v);
        Section s = v.section()
                .only("name", "folder", "openai", "bits", "deadline_s", "provider", "feedback", "candidates");
        long given = s.names().stream()
                .filter(n -> n.equals("name") || n.equals("folder") || n.equals("openai"))
                .count();
        if (given != 1) return v.wrong(ONE_OF, Optional.empty());
        int bits = s.maybe("bits").map(Value::whole).orElse(4);
        double deadlineS = s.numberOr("deadline_s", Answering.STANDARD_DEADLINE_S);
        int candidates = s.maybe("candidates").map(Value::whole).orElse(1);
        return s.build(() -> new Answering(where(s), bits, deadlineS, provider(s), feedback(s), candidates));
    }

    private static Optional<Answering> named(Value v) {
        return Answering.NAMES.contains(v.text())
                ? Optional.of(
                        new Answering(new Answering.Named(v.text()), 4, Answering.STANDARD_DEADLINE_S, Provider.AUTO))
                : v.wrong(String.join(", ", Answering.NAMES) + ", or {folder: DIR}, or {openai: …}", Optional.empty());
    }

    private static boolean feedback(Section s) {
        return s.maybe("feedback")
                .map(v -> v.text().equals("keep") || v.wrong("keep: opinions of its answers are kept", false))
                .orElse(false);
    }

    private static Provider provider(Section s) {
        return s.maybe("provider").map(AnsweringReader::provider).orElse(Provider.AUTO);
    }

    private static Provider provider(Value v) {
        List<String> known = List.of("auto", "cuda", "cpu");
        return known.contains(v.text())
                ? Provider.valueOf(v.text().toUpperCase(Locale.ROOT))
                : v.wrong(DidYouMean.among(v.text(), known), Provider.AUTO);
    }

    private static Answering.Where where(Section s) {
        if (s.maybe("name").isPresent()) return new Answering.Named(s.textOr("name", ""));
        if (s.maybe("folder").isPresent()) return new Answering.Folder(s.textOr("folder", ""));
        return s.maybe("openai")
                .map(Value::section)
                .map(o -> o.only("url", "model", "key_env", "schema"))
                .map(o -> new Answering.Server(
                        o.text("url", "http://HOST:PORT/v1"),
                        o.text("model", "the model's name on that server"),
                        o.textOr("key_env", ""),
                        o.textOr("schema", "json_schema")))
                .orElseThrow();
    }
}
