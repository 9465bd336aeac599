package dev.parley.dialogue.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What is said beside a request and is none: a reason ("you're in the way", "there's a truck waiting"), a purpose
/// ("so I can see you"), a comparison ("like a crab"), and calls ("chop chop"). Denials, suppositions and what others
/// said stay, for the [Gate].
final class Asides {
    private static final Pattern REASON = Pattern.compile(
            "^(?:because )?(?:you|your (?:\\w+ )?\\w+|we|i|that|there|it|they|the \\w+|somebody|someone|everyone)"
                    + " (?:is|are|am|have|need|want|look|love|would like)\\b(?: [a-z']+){1,6}$");
    private static final Pattern NO_REASON = Pattern.compile(
            "\\b(?:not|never|no|if|unless|when|told|tells|said|says|saying|asked|think|thought|wonder|whether|or|but|to|going|would|should|could"
                    + "|will|question|joke|word|command|idea|what|how|why|who|until|wrong|rumou?r)\\b");
    private static final Pattern CALL = Pattern.compile(
            "^(?:(?:come on|come on then|chop chop|look lively|quick|quick march|quickly|hurry|hurry up|hup"
                    + "|easy does it|easy now|easy|steady|careful|job done|all done|well done|there you go|here we go|off you go|round you go"
                    + "|up you come|clear the way|make way|make room|smartish|sharpish|tight|right|right then|ok|ok then|now then|now|next|alright"
                    + "|then|go on|go go|that is it|that will do|that is us|that is all|good|good lad|lovely|great|perfect|please|thanks|thank you"
                    + "|cheers|ta|mate|pal|son|lad|buddy|chief|love|dear|you|robot|hey|hello|listen|listen up|attention|heads up|nice and easy"
                    + "|nice and slow|on the double|over|copy|everybody watch|now everybody watch|watch this|watch|let me see|let me have a look|let me see the back of you|let us go|one more time|once more|again|ready|as you like|no rush|no hurry|hold it there"
                    + "|open sesame|enough|is enough|go there) ?)+$");
    private static final Pattern PURPOSE = Pattern.compile(
            " (?:so (?:that )?(?:i|we|they|he|she|everyone|everybody|people|it) (?:can|could|may|is|are)\\b.*"
                    + "|(?:because|since|as) (?:you|i|we|it|they|there|he|she) (?:are|is|am|have|need|want|look)\\b.*"
                    + "|like (?:a|an|this|that)\\b(?: [a-z]+){0,3})$");
    private static final Pattern LAST_CALL = Pattern.compile(
            " (?:chop chop|come on|quick march|quick|on the double|look lively|smartish|sharpish|mate|pal|son|lads?|chief|darling|sweetie|love|cheers|buddy|big guy|old friend)$");

    /// Whom one speaks to that is nobody else by name, and sounds of beginning.
    private static final Pattern FIRST_CALL =
            Pattern.compile("^(?:(?:yo|oi|dude|bro|bruh|man|machine|unit|android|bot|droid|mister robot|mr robot"
                    + "|my friend|sweetie|honey|hon|dear|darling|mate|buddy|pal|friend|big guy|old friend|good robot|oh|well|right then|ok then|now then"
                    + "|look here|attention|like|basically|actually|awfully|alright then|come now|um|uh) )+(?=\\S)");
    private static final Pattern AT_LAST = Pattern.compile(
            "(?: (?:dude|bro|bruh|man|fam|homie|machine|unit|android|bot|droid|honey|hon|dear|dearie|captain|over|over and out"
                    + "|real quick|real fast|for real|will ya|would ya|could ya|wont ya|ya|yeah|will you dear|would you dear|will you|would you|and hold|and hold position"
                    + "|and stay|and stay there|and hold there|and stay put|many thanks|thanks a lot|thank you so much|thank you very much|ta|of the (?:room|hall|building|house)"
                    + "|for (?:the|my|our|these|all the) (?:children|class|kids|guests|visitors|people|audience|ladies|gentlemen|team|students|group|crowd|boss)"
                    + "|if you (?:hear me|agree|understand|understood|got that|are ready)|when i (?:talk|speak|am talking|am speaking) to you|when you are (?:done|ready)"
                    + "|he is over there|she is over there|they are over there|real slow|nice and slow))+$");

    private Asides() {}

    /// The clauses without those that are asides, if a clause is left; else as they are.
    ///
    /// @param clauses with its commas
    static String without(String clauses) {
        List<String> left = new ArrayList<>();
        for (String part : clauses.split(" , ")) {
            String clause = bare(part.strip());
            if (!isAside(clause)) left.add(clause.split(" ").length < 2 && left.isEmpty() ? part.strip() : clause);
        }
        return left.isEmpty() ? clauses : String.join(" , ", left);
    }

    private static String bare(String part) {
        String text = FIRST_CALL.matcher(part).replaceFirst("");
        for (Pattern p : List.of(PURPOSE, LAST_CALL, AT_LAST)) {
            String shorter = p.matcher(text).replaceFirst("");
            if (shorter.contains(" ") || !text.contains(" ")) text = shorter;
        }
        return text;
    }

    private static boolean isAside(String clause) {
        return CALL.matcher(clause).matches()
                || REASON.matcher(clause).matches()
                        && !NO_REASON.matcher(clause).find()
                        && Arrays.stream(clause.split(" ")).count() > 2;
    }
}
