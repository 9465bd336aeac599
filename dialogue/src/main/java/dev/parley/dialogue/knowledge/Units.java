package dev.parley.dialogue.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Numbers and what they count, as English documents write them.
final class Units {
    static final String NUMBER =
            "(?:\\d[\\d.:,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|half|quarter|dozen)";
    static final String TIME = "(?:second|minute|hour|day|week|month|year|night|shift|quarter of an hour)";
    static final String LENGTH = "(?:met(?:er|re)|milli|centi|kilomet|mm\\b|cm\\b|km\\b|m\\b)";
    /// What follows a number that measures and does not count.
    static final Pattern MEASURE = Pattern.compile(
            "(?:" + TIME + "|" + LENGTH + "|degree|percent|kg|kilo|ton|euro|cent|liter|gram|am|pm|of)",
            Pattern.CASE_INSENSITIVE);
    /// What follows a number that counts nothing.
    static final Pattern OF_NO_THING = Pattern.compile("|after|before|and|or|at|in|on|with", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMING = Pattern.compile(
            "(?i)\\b(\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b[ -]?([\\p{L}]*)");
    private static final Pattern COUNTED = Pattern.compile("(?i)people|children|.*s|year.*");
    private static final List<String> WRITTEN =
            List.of("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d.:]*");

    private Units() {}

    /// A text without the numbers that the question has.
    static String without(String question, String text) {
        String rest = text;
        Matcher m = DIGITS.matcher(question);
        while (m.find()) rest = rest.replaceAll("(?<![\\d.])" + Pattern.quote(m.group()) + "(?![\\d.:])", " ");
        return rest;
    }

    /// The numbers of a question that name one of several ("hall 3") and do not count or measure, in digits.
    static Set<String> naming(String question) {
        return NAMING.matcher(question)
                .results()
                .filter(r -> !COUNTED.matcher(r.group(2)).matches()
                        && !MEASURE.matcher(r.group(2)).lookingAt())
                .map(r -> digits(r.group(1)))
                .collect(Collectors.toSet());
    }

    /// All numbers of a text, in digits.
    static Set<String> named(String text) {
        return NAMING.matcher(text).results().map(r -> digits(r.group(1))).collect(Collectors.toSet());
    }

    private static String digits(String number) {
        int written = WRITTEN.indexOf(number.toLowerCase(Locale.ROOT));
        return written > 0 ? Integer.toString(written) : number;
    }

    static String singular(String noun) {
        return noun.toLowerCase(Locale.ROOT).replaceFirst("(?<=..)(?:es|s)$", "");
    }
}
