package dev.parley.speech.mary;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Text as written → text as Mary reads it well: units, times and abbreviations in full, and no character
/// that she stumbles over.
final class Wording {
    private static final int LONGEST = 1000;
    private static final String NUMBER = "(?<![\\w.])(-?\\d+(?:[.,]\\d+)*)";

    /// Singular and plural; longer units before those they begin with.
    private static final List<Unit> UNITS = List.of(
            new Unit("km/h", "kilometer per hour", "kilometers per hour"),
            new Unit("m/s", "meter per second", "meters per second"),
            new Unit("rad/s", "radian per second", "radians per second"),
            new Unit("°C", "degree Celsius", "degrees Celsius"),
            new Unit("°", "degree", "degrees"),
            new Unit("deg", "degree", "degrees"),
            new Unit("km", "kilometer", "kilometers"),
            new Unit("cm", "centimeter", "centimeters"),
            new Unit("mm", "millimeter", "millimeters"),
            new Unit("ms", "millisecond", "milliseconds"),
            new Unit("min", "minute", "minutes"),
            new Unit("kg", "kilogram", "kilograms"),
            new Unit("m", "meter", "meters"),
            new Unit("s", "second", "seconds"),
            new Unit("g", "gram", "grams"),
            new Unit("h", "hour", "hours"),
            new Unit("%", "percent", "percent"),
            new Unit("€", "euro", "euros"));
    private static final Map<String, String> MONEY = Map.of("$", "dollars", "€", "euros", "£", "pounds");

    private static final List<Rule> RULES = List.of(
            new Rule("[\\u2018\\u2019]", "'"),
            new Rule("[\\u201C\\u201D]", "\""),
            new Rule("\\s*[\\u2013\\u2014]\\s*", ", "),
            new Rule("\\u2026", "..."),
            new Rule("[^\\x20-\\x7E\\u00A3\\u00B0\\u00C0-\\u024F\\u20AC]", " "),
            new Rule("(?i)\\be\\.g\\.", "for example"),
            new Rule("(?i)\\bi\\.e\\.", "that is"),
            new Rule("(?i)\\bvs\\.", "versus"),
            new Rule("\\b(\\d{1,2}):00\\b(?!\\s*[ap]\\.?m)", "$1 o'clock"),
            new Rule("\\b(\\d{1,2}):0(\\d)\\b", "$1 oh $2"),
            new Rule("\\b(\\d{1,2}):(\\d{2})\\b", "$1 $2"),
            new Rule("[$\\u00A3\\u20AC]", " "),
            new Rule("/", " slash "),
            new Rule("[<>{}\\[\\]|\\\\^`~*_=#]", " "));

    private static final Pattern UNIT = Pattern.compile(NUMBER + " ?("
            + String.join("|", UNITS.stream().map(u -> Pattern.quote(u.sign)).toList()) + ")(?![\\w/])");
    private static final Pattern PRICE = Pattern.compile("([$€£])(\\d+(?:[.,]\\d+)*)");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{13,}");

    private Wording() {}

    /// At most 1000 characters, on one line; empty when there is nothing to say.
    static String of(String text) {
        String words = text.substring(0, Math.min(text.length(), LONGEST));
        words = UNIT.matcher(words).replaceAll(Wording::unit);
        words = PRICE.matcher(words).replaceAll(m -> m.group(2) + " " + MONEY.get(m.group(1)));
        words = LONG_NUMBER.matcher(words).replaceAll(Wording::digits);
        for (Rule rule : RULES) words = rule.pattern.matcher(words).replaceAll(rule.replacement);
        words = words.strip().replaceAll("\\s+", " ");
        return words.chars().anyMatch(Character::isLetterOrDigit) ? words : "";
    }

    private static String unit(MatchResult m) {
        Unit unit = UNITS.stream()
                .filter(u -> u.sign.equals(m.group(2)))
                .findFirst()
                .orElseThrow();
        return m.group(1) + " " + (m.group(1).equals("1") ? unit.one : unit.many);
    }

    /// Digit by digit, as a serial number, and not for ever.
    private static String digits(MatchResult m) {
        return m.group().substring(0, Math.min(20, m.group().length())).replaceAll("(?=\\d)", " ");
    }

    private record Unit(String sign, String one, String many) {}

    private record Rule(Pattern pattern, String replacement) {
        Rule(String regex, String replacement) {
            this(Pattern.compile(regex), replacement);
        }
    }
}
