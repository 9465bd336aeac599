package dev.parley.robot;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills in what the robot says: `{slot}` becomes its value, and what stands in `[brackets]` is said only
/// when every slot in it has one. After a 1 the unit is singular: "1 meter". Stateless.
public final class Reply {
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final Pattern ONE = Pattern.compile("(?<![\\d.])1 ([a-z]+)");

    private Reply() {}

    /// @param values by slot, as they are to be spoken; one that is missing outside brackets is left out
    public static String filled(String template, Map<String, String> values) {
        String chosen = OPTIONAL.matcher(template)
                .replaceAll(m ->
                        values.keySet().containsAll(slotNames(m.group(1))) ? Matcher.quoteReplacement(m.group(1)) : "");
        String said =
                SLOT.matcher(chosen).replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), "")));
        return capitalized(ONE.matcher(said)
                .replaceAll(m -> "1 " + singular(m.group(1)))
                .replaceAll("\\s+(?=[,.?!;:])", "")
                .replaceAll("\\s+", " ")
                .strip());
    }

    static Set<String> slotNames(String template) {
        return Effect.slotNames(template);
    }

    private static String singular(String word) {
        return Arrays.stream(Unit.values())
                .map(Unit::words)
                .filter(w -> w.contains(word))
                .findFirst()
                .map(w -> singular(w, w.indexOf(word)))
                .orElse(word);
    }

    /// Units name their singular before its plural.
    private static String singular(List<String> words, int at) {
        return at > 0 && words.get(at).equals(words.get(at - 1) + "s") ? words.get(at - 1) : words.get(at);
    }

    private static String capitalized(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
