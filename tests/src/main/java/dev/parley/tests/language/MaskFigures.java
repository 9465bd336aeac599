package dev.parley.tests.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dialogue.gguf.Rounding;
import dev.parley.dialogue.onnx.TextGenerator;
import dev.parley.dialogue.schema.Grammar;
import dev.parley.dialogue.schema.TokenTree;
import dev.parley.dialogue.tokens.TokenMask;
import dev.parley.launch.Benchmark.Measure;
import dev.parley.launch.Benchmark.Options;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What it costs to hold a model to a schema of twelve actions, with lists, numbers and free text.
public final class MaskFigures {
    private static final int TIMES = 9;
    private static final int ANSWERS = 400;
    private static final int TOKENS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private MaskFigures() {}

    public static List<Measure> measure(Options options, PrintStream log) {
        try (TextGenerator model = Models.ours(Rounding.FOUR)) {
            long started = System.nanoTime();
            TokenTree tree = new TokenTree(model.tokenizer().vocabulary());
            double planted = (System.nanoTime() - started) / 1e6;
            List<Double> compiled = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                new Grammar(schema(), tree);
                compiled.add((System.nanoTime() - start) / 1e6);
            }
            log.printf("compiled in %.0f ms the first time%n", compiled.getFirst());
            Grammar grammar = new Grammar(schema(), tree);
            for (int i = 0; i < ANSWERS; i++) masks(grammar, new Random(-1 - i));
            List<Double> micros = new ArrayList<>();
            for (int i = 0; i < ANSWERS; i++) micros.addAll(masks(grammar, new Random(i)));
            Collections.sort(micros);
            return List.of(
                    Measure.atMost("a mask, p99", micros.get(micros.size() * 99 / 100), "µs", 100, ""),
                    Measure.plainly("a mask, median", micros.get(micros.size() / 2), "µs"),
                    Measure.atMost("schema compiled, median", SpeedFigures.median(compiled), "ms", 200, ""),
                    Measure.plainly("the first time", compiled.getFirst(), "ms"),
                    Measure.plainly("the tree of all tokens, once for a model", planted, "ms"),
                    Measure.plainly("states", grammar.states(), ""));
        }
    }

    private static JsonNode schema() {
        ArrayNode either = JSON.createArrayNode();
        for (int a = 0; a < 12; a++) {
            ObjectNode act = either.addObject().put("type", "object");
            act.putArray("required").add("act").add("action").add("where");
            ObjectNode p = act.putObject("properties");
            p.putObject("act").put("const", "do");
            p.putObject("action").put("const", "action-" + a);
            ArrayNode places = p.putObject("where").putArray("enum");
            for (int i = 0; i < 10; i++) places.add("place %d of %d".formatted(i, a));
            p.putObject("distance").put("type", "number").put("minimum", 0.1).put("maximum", 10 + a);
        }
        ObjectNode say = either.addObject().put("type", "object");
        say.putArray("required").add("act").add("text");
        say.putObject("properties").putObject("act").put("const", "say");
        say.withObject("/properties").putObject("text").put("type", "string").put("minLength", 1);
        return JSON.createObjectNode().set("anyOf", either);
    }

    private static List<Double> masks(Grammar grammar, Random random) {
        TokenMask mask = grammar.answer(TOKENS);
        List<Double> micros = new ArrayList<>();
        for (int said = 0; said < TOKENS / 2; said++) {
            long start = System.nanoTime();
            long[] allowed = mask.allowed();
            micros.add((System.nanoTime() - start) / 1e3);
            int count = 0;
            for (long word : allowed) count += Long.bitCount(word);
            if (count == 0) return micros;
            int token = nth(allowed, random.nextInt(count));
            mask.accept(token);
        }
        return micros;
    }

    private static int nth(long[] allowed, int n) {
        int left = n;
        for (int t = 0; ; t++) if (TokenMask.allows(allowed, t) && left-- == 0) return t;
    }
}
