package dev.parley.speech.grammar;

import dev.parley.robot.Sentence;
import dev.parley.robot.Template;
import dev.parley.robot.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Amounts as people say them: "ten meters", "a meter and a half", "half a meter", "two point five", "one
/// eighty".
final class Quantities {
    private static final String DIGIT = "(" + String.join("|", Numbers.ONES.subList(1, 10)) + ")";
    private static final String TEEN = "(" + String.join("|", Numbers.ONES.subList(10, 20)) + ")";
    private static final String TENS = "(" + String.join("|", Numbers.TENS.subList(2, 10)) + ")";
    private static final String BELOW_HUNDRED = "(%s|%s|%s [%s])".formatted(DIGIT, TEEN, TENS, DIGIT);
    private static final Sentence BELOW_THOUSAND = parse("((a|%s) hundred [[and] %s] | %s (%s|%s [%s]) | %s | zero)"
            .formatted(DIGIT, BELOW_HUNDRED, DIGIT, TEEN, TENS, DIGIT, BELOW_HUNDRED));
    private static final Sentence WHOLE = new Sentence.OneOf(List.of(
            BELOW_THOUSAND,
            new Sentence.InOrder(List.of(
                    parse("(a|%s)".formatted(BELOW_HUNDRED)),
                    parse("thousand"),
                    new Sentence.Maybe(new Sentence.InOrder(
                            List.of(new Sentence.Maybe(new Sentence.Word("and")), BELOW_THOUSAND)))))));
    private static final Sentence DECIMALS = parse("point (zero|%1$s) [(zero|%1$s)]".formatted(DIGIT));
    private static final Sentence FRACTION = parse("and a (half|quarter)");
    private static final double NANO = 1e9;

    private Quantities() {}

    private static Sentence parse(String template) {
        return Template.of(template).sentence();
    }

    /// Adds every way to say an amount in this unit, or in one that converts to it.
    static int lay(GraphBuilder graph, int from, String slot, Unit unit) {
        int start = graph.state();
        int to = graph.state();
        int end = graph.state();
        graph.arc(from, new Arc.Open(slot, start));
        graph.arc(to, new Arc.Close(slot, end));
        int afterNumber = number(graph, start);
        graph.join(afterNumber, to);
        List<String> units = unitWords(unit);
        if (units.isEmpty()) return end;

        String anyUnit = "(" + String.join("|", units) + ")";
        int afterUnit = graph.phrase(afterNumber, anyUnit);
        graph.join(afterUnit, to);
        graph.join(graph.sentence(afterUnit, FRACTION, Map.of()), to);
        if (unit == Unit.PERCENT) percentSign(graph, start, to);
        for (String whole : List.of(
                "(a|an) %s [and a (half|quarter)]",
                "[a] (half|quarter) [of] [a|an] %s", "three quarters [of] [a|an] %s", "[a] couple [of] %s"))
            graph.join(graph.phrase(start, whole.formatted(anyUnit)), to);
        return end;
    }

    private static int number(GraphBuilder graph, int start) {
        int from = graph.state();
        int to = graph.state();
        graph.join(start, from);
        graph.arc(from, new Arc.Typed("minus", from));
        graph.arc(from, new Arc.Typed("negative", from));
        int afterWhole = graph.sentence(from, WHOLE, Map.of());
        graph.arc(from, new Arc.Digits(false, afterWhole));
        graph.arc(from, new Arc.Digits(true, to));
        graph.join(graph.sentence(afterWhole, FRACTION, Map.of()), to);
        graph.join(graph.sentence(afterWhole, DECIMALS, Map.of()), to);
        graph.join(graph.sentence(from, DECIMALS, Map.of()), to);
        graph.join(afterWhole, to);
        return to;
    }

    private static void percentSign(GraphBuilder graph, int from, int to) {
        for (boolean decimals : new boolean[] {false, true}) {
            int digits = graph.state();
            graph.arc(from, new Arc.Digits(decimals, digits));
            graph.arc(digits, new Arc.Glued("%", to));
        }
    }

    private static List<String> unitWords(Unit unit) {
        return Stream.of(Unit.values())
                .filter(u -> !Double.isNaN(factor(u, unit)))
                .flatMap(u -> u.words().stream())
                .map(w -> Words.plain(w).getFirst())
                .distinct()
                .toList();
    }

    /// How many `to` one `from` is; NaN when they do not measure the same.
    static double factor(Unit from, Unit to) {
        if (from == to) return 1;
        if (from == Unit.CENTIMETRE && to == Unit.METRE) return 0.01;
        return from == Unit.METRE && to == Unit.CENTIMETRE ? 100 : Double.NaN;
    }

    /// What an amount comes to in `unit`; the words are those of a path that [#lay] laid.
    static double value(List<String> words, Unit unit) {
        double factor = 1;
        double value = 0;
        List<String> whole = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("half")) value += 0.5;
            else if (word.equals("quarter")) value += 0.25;
            else if (word.equals("couple")) value += 2;
            else if (word.equals("quarters")) {
                value += 0.75;
                whole.clear();
            } else if (word.equals("point")) {
                value += decimals(words.subList(i + 1, words.size()));
                factor = factorOf(words.getLast(), unit, factor);
                break;
            } else if (Numbers.isNumber(word)) whole.add(word);
            else factor = factorOf(word, unit, factor);
        }
        boolean oneOfIt = whole.isEmpty() && !words.contains("point") && (value == 0 || words.contains("and"));
        value += oneOfIt ? 1 : Numbers.whole(whole);
        boolean negative = words.getFirst().equals("minus") || words.getFirst().equals("negative");
        return Math.rint((negative ? -value : value) * factor * NANO) / NANO;
    }

    private static double decimals(List<String> words) {
        StringBuilder digits = new StringBuilder("0.");
        words.stream().filter(Numbers.ONES::contains).forEach(w -> digits.append(Numbers.ONES.indexOf(w)));
        return Double.parseDouble(digits.toString());
    }

    private static double factorOf(String word, Unit unit, double otherwise) {
        for (Unit u : Unit.values())
            for (String w : u.words()) if (Words.plain(w).getFirst().equals(word)) return factor(u, unit);
        return otherwise;
    }
}
