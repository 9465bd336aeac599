package dev.parley.robot.yaml;

import dev.parley.robot.DidYouMean;
import dev.parley.robot.Slot;
import dev.parley.robot.Unit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// One slot: `any`, `places`, a list of values, a map from values to how people say them, `{values: …,
/// default: …}`, or
/// `{number: m, min: 0.1, max: 10, default: 1}`.
final class SlotReader {
    /// Until the file has been mended.
    private static final Slot SOME = new Slot.OpenText();

    private final Set<String> places;
    private final Findings findings;

    SlotReader(Set<String> places, Findings findings) {
        this.places = places;
        this.findings = findings;
    }

    Slot read(Value v) {
        if (v.is("any")) return new Slot.OpenText();
        if (v.isScalar() || v.isList()) return choice(v, Optional.empty());
        Section s = v.section();
        if (s.names().contains("number")) return quantity(s.only("number", "min", "max", "default"));
        return s.names().contains("values")
                ? choice(s.only("values", "default").maybe("values").orElseThrow(), s.maybe("default"))
                : choice(v, Optional.empty());
    }

    private Slot quantity(Section s) {
        return s.<Slot>build(() -> new Slot.Quantity(
                        unit(s.maybe("number").orElseThrow()),
                        s.number("min"),
                        s.number("max"),
                        s.maybe("default")
                                .map(v -> OptionalDouble.of(v.number()))
                                .orElse(OptionalDouble.empty())))
                .orElse(SOME);
    }

    private static Unit unit(Value v) {
        String symbol = v.text();
        List<String> symbols = Arrays.stream(Unit.values())
                .map(Unit::symbol)
                .filter(x -> !x.isEmpty())
                .toList();
        return Arrays.stream(Unit.values())
                .filter(u -> u.symbol().equals(symbol))
                .findFirst()
                .orElseGet(() -> v.wrong("a unit: " + DidYouMean.among(symbol, symbols) + ", or \"\"", Unit.NONE));
    }

    private Slot choice(Value v, Optional<Value> byDefault) {
        return findings.<Slot>build(v.path(), () -> choice(sayings(v), byDefault))
                .orElse(SOME);
    }

    private static Slot choice(Map<String, List<String>> sayings, Optional<Value> byDefault) {
        for (Value d : byDefault.stream().toList())
            if (!sayings.containsKey(d.text())) return d.wrong(DidYouMean.among(d.text(), sayings.keySet()), SOME);
        return new Slot.Choice(sayings, byDefault.map(Value::text));
    }

    private Map<String, List<String>> sayings(Value v) {
        Map<String, List<String>> sayings = new LinkedHashMap<>();
        if (v.is("places")) places.forEach(p -> sayings.put(p, List.of(p)));
        else if (v.isList()) v.texts().forEach(t -> sayings.put(t, List.of(t)));
        else if (v.isScalar()) v.wrong("any, places, a list, or value: [ways to say it]", sayings);
        else sayings.putAll(v.section().each(Value::texts));
        return sayings;
    }
}
