package dev.parley.robot;

import java.util.List;

/// Units that people say. `symbol` is what a robot file writes.
public enum Unit {
    METRE("m", List.of("meter", "meters", "metre", "metres", "m")),
    CENTIMETRE("cm", List.of("centimeter", "centimeters", "centimetre", "centimetres", "cm")),
    DEGREE("deg", List.of("degree", "degrees")),
    SECOND("s", List.of("second", "seconds")),
    PERCENT("percent", List.of("percent")),
    NONE("", List.of());

    private final String symbol;
    private final List<String> words;

    Unit(String symbol, List<String> words) {
        this.symbol = symbol;
        this.words = words;
    }

    public String symbol() {
        return symbol;
    }

    /// How people say it, singular first.
    public List<String> words() {
        return words;
    }
}
