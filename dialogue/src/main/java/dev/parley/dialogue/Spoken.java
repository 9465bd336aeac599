package dev.parley.dialogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Written text as it is spoken: units in words, without the marks of written pages.
final class Spoken {
    private static final Map<String, String> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("km/h", "kilometers per hour");
        UNITS.put("m/s", "meters per second");
        UNITS.put("°C", "degrees Celsius");
        UNITS.put("°F", "degrees Fahrenheit");
        UNITS.put("°", "degrees");
        UNITS.put("%", "percent");
        UNITS.put("km", "kilometers");
        UNITS.put("cm", "centimeters");
        UNITS.put("mm", "millimeters");
        UNITS.put("kg", "kilograms");
        UNITS.put("m", "meters");
        UNITS.put("g", "grams");
        UNITS.put("s", "seconds");
        UNITS.put("V", "volts");
        UNITS.put("W", "watts");
    }

    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://\\S+");
    private static final Pattern LIST_MARK = Pattern.compile("^\\s*(?:[-*•>#]+|\\d{1,2}[.)](?=\\s))\\s*");
    private static final Pattern EMPHASIS = Pattern.compile("[*_`]+");
    private static final Pattern MARKS = Pattern.compile("[#|<>\\[\\]{}~^\\\\]|\\p{So}|\\p{Cn}|\\p{Cs}");

    private Spoken() {}

    /// Empty if nothing can be spoken.
    static String of(String sentence) {
        String text =
                ADDRESS.matcher(LIST_MARK.matcher(sentence).replaceFirst("")).replaceAll("a web page");
        for (Map.Entry<String, String> unit : UNITS.entrySet())
            text = text.replaceAll(
                    "(?<=\\d)\\s?" + Pattern.quote(unit.getKey()) + "(?![\\p{L}\\d/])", " " + unit.getValue());
        text = MARKS.matcher(EMPHASIS.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
        return text.chars().anyMatch(Character::isLetterOrDigit) ? text : "";
    }
}
