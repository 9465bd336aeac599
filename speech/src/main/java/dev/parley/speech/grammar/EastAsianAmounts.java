package dev.parley.speech.grammar;

import dev.parley.robot.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Numbers that are counted in tens, hundreds and thousands with a digit before each, as in China, and in
/// Korea beside numbers of its own: 이십오, 二十五 are 25; 스물다섯 is 25 too. Half a meter is 반 미터, 半米; one
/// and a half is 일 미터 반, 一米半. Immutable.
final class EastAsianAmounts implements Amounts {
    static final EastAsianAmounts KOREAN = new EastAsianAmounts(
            Map.ofEntries(
                    Map.entry("영", 0),
                    Map.entry("공", 0),
                    Map.entry("일", 1),
                    Map.entry("이", 2),
                    Map.entry("삼", 3),
                    Map.entry("사", 4),
                    Map.entry("오", 5),
                    Map.entry("육", 6),
                    Map.entry("칠", 7),
                    Map.entry("팔", 8),
                    Map.entry("구", 9)),
            Map.of("십", 10, "백", 100, "천", 1000),
            Map.ofEntries(
                    Map.entry("한", 1),
                    Map.entry("하나", 1),
                    Map.entry("두", 2),
                    Map.entry("둘", 2),
                    Map.entry("세", 3),
                    Map.entry("셋", 3),
                    Map.entry("네", 4),
                    Map.entry("넷", 4),
                    Map.entry("다섯", 5),
                    Map.entry("여섯", 6),
                    Map.entry("일곱", 7),
                    Map.entry("여덟", 8),
                    Map.entry("아홉", 9)),
            Map.of("열", 10, "스물", 20),
            "점",
            "반",
            Map.of(
                    Unit.METRE, List.of("미터"),
                    Unit.CENTIMETRE, List.of("센티미터", "센티"),
                    Unit.DEGREE, List.of("도"),
                    Unit.SECOND, List.of("초"),
                    Unit.PERCENT, List.of("퍼센트", "프로")));

    static final EastAsianAmounts MANDARIN = new EastAsianAmounts(
            Map.ofEntries(
                    Map.entry("零", 0),
                    Map.entry("一", 1),
                    Map.entry("二", 2),
                    Map.entry("两", 2),
                    Map.entry("三", 3),
                    Map.entry("四", 4),
                    Map.entry("五", 5),
                    Map.entry("六", 6),
                    Map.entry("七", 7),
                    Map.entry("八", 8),
                    Map.entry("九", 9)),
            Map.of("十", 10, "百", 100, "千", 1000),
            Map.of(),
            Map.of(),
            "点",
            "半",
            Map.of(
                    Unit.METRE, List.of("米", "公尺"),
                    Unit.CENTIMETRE, List.of("厘米", "公分"),
                    Unit.DEGREE, List.of("度"),
                    Unit.SECOND, List.of("秒")));

    private static final double NANO = 1e9;

    /// Typed after digits, as canonical words.
    private static final Map<Unit, List<String>> SIGNS = Map.of(
            Unit.METRE, List.of("m"),
            Unit.CENTIMETRE, List.of("cm"),
            Unit.DEGREE, List.of("degrees"),
            Unit.SECOND, List.of("s"),
            Unit.PERCENT, List.of("percent"));

    private final Map<String, Integer> values = new TreeMap<>();
    private final Map<String, Integer> scales;
    private final String point;
    private final String half;
    private final Map<Unit, List<String>> units;
    private final List<String> longestFirst;
    private final String whole;
    private final String decimals;

    private EastAsianAmounts(
            Map<String, Integer> digits,
            Map<String, Integer> scales,
            Map<String, Integer> own,
            Map<String, Integer> ownTens,
            String point,
            String half,
            Map<Unit, List<String>> units) {
        Stream.of(digits, own, ownTens).forEach(values::putAll);
        this.scales = scales;
        this.point = point;
        this.half = half;
        this.units = units;
        this.longestFirst = Stream.of(
                        values.keySet().stream(),
                        scales.keySet().stream(),
                        units.values().stream().flatMap(List::stream),
                        Stream.of(point, half))
                .flatMap(s -> s)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        String zero = any(named(digits, 0));
        String digit = any(
                digits.keySet().stream().filter(d -> digits.get(d) > 0).sorted().toList());
        String below = digit;
        for (int scale : new int[] {10, 100, 1000}) {
            String inside = scale > 10 ? "[%s] %s".formatted(zero, below) : below;
            below = "(%s|[%s] %s [%s])"
                    .formatted(below, digit, named(scales, scale).getFirst(), inside);
        }
        String ones = any(own.keySet().stream().sorted().toList());
        String counted = own.isEmpty()
                ? ""
                : "|%s|%s [%s]"
                        .formatted(ones, any(ownTens.keySet().stream().sorted().toList()), ones);
        this.whole = "(%s|%s%s)".formatted(below, zero, counted);
        this.decimals = "%s (%s|%s) [(%2$s|%3$s)]".formatted(point, zero, digit);
    }

    private static List<String> named(Map<String, Integer> names, int value) {
        return names.keySet().stream()
                .filter(n -> names.get(n) == value)
                .sorted()
                .toList();
    }

    private static String any(List<String> words) {
        return "(" + String.join("|", words) + ")";
    }

    @Override
    public int lay(GraphBuilder graph, int from, String slot, Unit unit) {
        int start = graph.state();
        int to = graph.state();
        int end = graph.state();
        graph.arc(from, new Arc.Open(slot, start));
        graph.arc(to, new Arc.Close(slot, end));
        int afterNumber = number(graph, start);
        graph.join(afterNumber, to);
        List<String> words = unitWords(unit);
        if (words.isEmpty()) return end;

        int afterUnit = graph.phrase(afterNumber, any(words));
        graph.join(afterUnit, to);
        graph.join(graph.phrase(afterUnit, half), to);
        graph.join(graph.phrase(start, half + " " + any(words)), to);
        for (String sign : SIGNS.getOrDefault(unit, List.of())) graph.arc(afterNumber, new Arc.Typed(sign, to));
        return end;
    }

    private int number(GraphBuilder graph, int start) {
        int from = graph.state();
        int to = graph.state();
        graph.join(start, from);
        int afterWhole = graph.phrase(from, whole);
        graph.join(afterWhole, to);
        graph.join(graph.phrase(afterWhole, decimals), to);
        // Typed digits arrive in English words, whatever the language.
        graph.arc(from, new Arc.Typed("minus", from));
        for (String word : typedWords()) {
            graph.arc(from, new Arc.Typed(word, to));
            graph.arc(to, new Arc.Typed(word, to));
        }
        return to;
    }

    private static List<String> typedWords() {
        return Stream.of(Numbers.ONES, Numbers.TENS.subList(2, 10), List.of("hundred", "thousand", "point"))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> unitWords(Unit unit) {
        return Stream.of(Unit.values())
                .filter(u -> !Double.isNaN(Quantities.factor(u, unit)))
                .flatMap(u -> units.getOrDefault(u, List.of()).stream())
                .toList();
    }

    @Override
    public double value(List<String> words, Unit unit) {
        List<String> typed = words.stream()
                .filter(w -> Numbers.isNumber(w) || w.equals("point"))
                .toList();
        double spoken = 0;
        double factor = 1;
        List<String> pieces = pieces(words);
        for (String piece : pieces) factor = factorOf(piece, unit).orElse(factor);
        spoken = typed.isEmpty() ? spoken(pieces) : Quantities.value(typed, Unit.NONE);
        double value = words.getFirst().equals("minus") ? -spoken : spoken;
        return Math.rint(value * factor * NANO) / NANO;
    }

    /// The number in these words, units passed over.
    private double spoken(List<String> pieces) {
        double sum = 0;
        double digit = 0;
        double place = 0;
        for (String piece : pieces) {
            if (piece.equals(half)) sum += 0.5;
            else if (piece.equals(point)) place = 1;
            else if (scales.containsKey(piece)) {
                sum += Math.max(digit, 1) * scales.get(piece);
                digit = 0;
            } else if (values.containsKey(piece) && place > 0) sum += values.get(piece) * (place /= 10);
            else if (values.containsKey(piece)) digit += values.get(piece);
        }
        return sum + digit;
    }

    private Optional<Double> factorOf(String piece, Unit unit) {
        return units.entrySet().stream()
                .filter(e -> e.getValue().contains(piece))
                .map(e -> Quantities.factor(e.getKey(), unit))
                .findFirst();
    }

    /// Words of one character each, put together to those that mean something, the longest first.
    private List<String> pieces(List<String> characters) {
        String text = String.join("", characters);
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int from = at;
            Optional<String> piece =
                    longestFirst.stream().filter(p -> text.startsWith(p, from)).findFirst();
            piece.ifPresent(pieces::add);
            at += piece.map(String::length).orElse(1);
        }
        return pieces;
    }

    @Override
    public boolean isNumber(String word) {
        return values.containsKey(word) || scales.containsKey(word) || CommandGrammar.isNumber(word);
    }

    @Override
    public List<String> words() {
        return longestFirst;
    }
}
