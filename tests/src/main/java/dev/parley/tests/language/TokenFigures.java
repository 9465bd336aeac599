package dev.parley.tests.language;

import de.kherud.llama.LlamaModel;
import dev.parley.dialogue.gguf.Rounding;
import dev.parley.dialogue.onnx.TextGenerator;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/// Whether a thousand varied lines are cut into the same tokens as llama.cpp cuts them.
public final class TokenFigures {
    private TokenFigures() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        List<String> lines = VariedLines.make(1000);
        int same = 0;
        int back = 0;
        try (TextGenerator ours = Models.ours(Rounding.FOUR);
                LlamaModel llama = Models.theirs()) {
            for (String line : lines) {
                int[] tokens = ours.tokenizer().encode(line);
                int[] theirs = llama.encode(line);
                if (Arrays.equals(tokens, theirs)) same++;
                else log.printf("differs: %s%n  %s%n  %s%n", line, Arrays.toString(tokens), Arrays.toString(theirs));
                if (ours.tokenizer().decode(tokens).equals(line)) back++;
            }
        }
        return List.of(
                Measure.atLeast("lines cut as llama.cpp cuts them", 100.0 * same / lines.size(), "%", 100, ""),
                Measure.atLeast("lines that come back as they were", 100.0 * back / lines.size(), "%", 100, ""));
    }
}
