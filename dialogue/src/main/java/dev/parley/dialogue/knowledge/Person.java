package dev.parley.dialogue.knowledge;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Persons, roles and companies in a sentence: what a question with "who" asks for. English.
final class Person {
    private static final Pattern TITLED = Pattern.compile("\\b(?:Mr|Mrs|Ms|Dr)\\.");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern SENTENCE_BEFORE = Pattern.compile("(?s).*[.!?:;]\\s*");
    private static final Pattern DAY = Pattern.compile("(?:mon|tues|wednes|thurs|fri|satur|sun)days?");
    /// Words, and endings, of those who do something.
    private static final Pattern ROLE = Pattern.compile(
            "whoever|everyone|everybody|nobody|anyone|anybody|someone|somebody|people|persons?|staff|nurses?|children|parents|relatives|guests?|visitors?|patients?|personnel|team|company|office|post|cook|chef|guard|doctors?|brigade|department|crew|centre|center|desk|room|employees?|.*(?:men|man|woman|women)|.{3,}(?:ers?|ors?|ists?|ians?|ary|aries|ants?|ees?)");
    /// Words that only look like it.
    private static final Set<String> THINGS = QuestionWords.words("""
            water paper number after over under never other another together either order shelter letter matter
            weather power corner summer winter whether rather later former outer inner higher lower larger smaller
            lighter heavier longer shorter upper printer computer door doors floor floors color sugar butter flour
            hour hours meter meters centimeters millimeters kilometers liters trailer locker lockers trucker drawer
            cover layer layers canister canisters sticker stickers extinguisher extinguishers fingers finger degree
            degrees coffee fee fees three sensor motor tractor constant instant important distant plant plants
            """);

    private Person() {}

    /// Whether there is one whom the question has not named.
    static boolean isIn(String question, String text) {
        if (TITLED.matcher(text).find()) return true;
        Set<String> asked = new HashSet<>();
        WORD.matcher(question).results().forEach(w -> asked.add(Units.singular(w.group())));
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            String word = m.group().toLowerCase(Locale.ROOT);
            if (asked.contains(Units.singular(word)) || THINGS.contains(word)) continue;
            if (ROLE.matcher(word).matches() || isName(m, text, word)) return true;
        }
        return false;
    }

    private static boolean isName(Matcher m, String text, String word) {
        boolean begins = m.start() == 0
                || SENTENCE_BEFORE.matcher(text.substring(0, m.start())).matches();
        return Character.isUpperCase(m.group().charAt(0))
                && !begins
                && !DAY.matcher(word).matches();
    }
}
