package dev.parley.dialogue.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How people ask for the actions that most robots have, from a resource. Immutable.
record StockActions(Map<String, Stock> byName, List<String> noRequests) {
    private static final Pattern SAYS = Pattern.compile("says (\\w+) (\\w+)=([^:]+): (.+)");
    private static final Pattern SLOT = Pattern.compile("(\\w+) ([^:]+): (.+)");

    /// @param templates what is said, and which value of a slot it implies by itself
    /// @param sayings more ways to say a value, by slot and value
    record Stock(
            String told,
            List<String> evidence,
            Map<String, Map<String, List<String>>> sayings,
            List<Implying> templates,
            List<String> examples) {}

    /// @param slot empty: it implies nothing
    record Implying(String slot, String value, String template) {}

    private static final class Written {
        String told = "";
        final List<String> evidence = new ArrayList<>();
        final Map<String, Map<String, List<String>>> sayings = new LinkedHashMap<>();
        final List<Implying> templates = new ArrayList<>();
        final List<String> examples = new ArrayList<>();

        Stock done() {
            return new Stock(told, List.copyOf(evidence), sayings, List.copyOf(templates), List.copyOf(examples));
        }
    }

    static StockActions shipped() {
        Map<String, Written> written = new LinkedHashMap<>();
        String action = "";
        for (String line : lines("stock-actions.txt")) {
            if (line.startsWith("["))
                action = line.substring(1, line.indexOf(']')).split(" ")[0];
            else add(written.computeIfAbsent(action, _ -> new Written()), line);
        }
        Map<String, Stock> stock = new LinkedHashMap<>();
        written.forEach((name, w) -> stock.put(name, w.done()));
        return new StockActions(stock, lines("no-requests.txt"));
    }

    private static void add(Written to, String line) {
        Matcher says = SAYS.matcher(line);
        String key = line.substring(0, line.indexOf(':'));
        String value = line.substring(line.indexOf(':') + 1).strip();
        if (says.matches()) {
            to.templates.add(new Implying(says.group(2), says.group(3), says.group(4)));
            return;
        }
        switch (key) {
            case "told" -> to.told = value;
            case "evidence" -> to.evidence.addAll(parts(value));
            case "say" -> to.templates.add(new Implying("", "", value));
            case "like" -> to.examples.addAll(parts(value));
            default -> saying(to, line);
        }
    }

    private static void saying(Written to, String line) {
        Matcher m = SLOT.matcher(line);
        if (!m.matches()) throw new IllegalStateException("stock-actions.txt: " + line);
        to.sayings.computeIfAbsent(m.group(1), _ -> new LinkedHashMap<>()).put(m.group(2), parts(m.group(3)));
    }

    private static List<String> parts(String list) {
        return List.of(list.strip().split(",\\s*"));
    }

    private static List<String> lines(String name) {
        try (var in = new BufferedReader(
                new InputStreamReader(StockActions.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return in.lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
