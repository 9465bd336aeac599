package dev.parley.tests;

import dev.parley.tests.understanding.CalibrationFigures;
import dev.parley.tests.understanding.ConversationFigures;
import dev.parley.tests.understanding.CostFigures;
import dev.parley.tests.understanding.HouseholdFigures;
import dev.parley.tests.understanding.KnowledgeFigures;
import dev.parley.tests.understanding.MannersFigures;
import dev.parley.tests.understanding.OtherFigures;
import dev.parley.tests.understanding.ParaphraseFigures;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What the dialogue makes of words.
public final class UnderstandingBenchmark extends InParts {
    @Override
    public String name() {
        return "understanding";
    }

    @Override
    public String purpose() {
        return "what the dialogue makes of words; --part " + String.join("|", parts().sequencedKeySet());
    }

    @Override
    SequencedMap<String, Part> parts() {
        SequencedMap<String, Part> parts = new LinkedHashMap<>();
        parts.put("paraphrases", ParaphraseFigures::measure);
        parts.put("others", OtherFigures::measure);
        parts.put("conversations", ConversationFigures::measure);
        parts.put("cost", CostFigures::measure);
        parts.put("calibration", CalibrationFigures::measure);
        parts.put("manners", MannersFigures::measure);
        parts.put("knowledge", KnowledgeFigures::measure);
        parts.put("household", HouseholdFigures::measure);
        return parts;
    }
}
