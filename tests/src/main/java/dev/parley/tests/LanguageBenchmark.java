package dev.parley.tests;

import dev.parley.tests.language.FeedbackFigures;
import dev.parley.tests.language.LossFigures;
import dev.parley.tests.language.MaskFigures;
import dev.parley.tests.language.ServerFigures;
import dev.parley.tests.language.SpeedFigures;
import dev.parley.tests.language.TokenFigures;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The language model: how fast it is beside llama.cpp, what few bits lose, what a grammar costs.
public final class LanguageBenchmark extends InParts {
    @Override
    public String name() {
        return "language";
    }

    @Override
    public String purpose() {
        return "the language model, beside llama.cpp on the same weights; --part "
                + String.join("|", parts().sequencedKeySet());
    }

    @Override
    SequencedMap<String, Part> parts() {
        SequencedMap<String, Part> parts = new LinkedHashMap<>();
        parts.put("speed", SpeedFigures::measure);
        parts.put("prefix", SpeedFigures::prefix);
        parts.put("loss", LossFigures::measure);
        parts.put("mask", MaskFigures::measure);
        parts.put("tokens", TokenFigures::measure);
        parts.put("feedback", FeedbackFigures::measure);
        parts.put("server", ServerFigures::measure);
        return parts;
    }
}
