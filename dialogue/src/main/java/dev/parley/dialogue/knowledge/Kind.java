package dev.parley.dialogue.knowledge;

import java.util.regex.Pattern;

/// What kind of thing a question asks for: a passage without one does not answer it, whatever words they
/// share (expected answer types of question answering, Voorhees, TREC 2000).
enum Kind {
    TIME(
            "^(?:when|(?:at |on |until |by )?(?:what|which) (?:time|day|days|hour|hours)|how late|how early)\\b",
            "\\b\\d{1,2}[:.]\\d\\d\\b|\\b\\d{1,2} ?(?:am|pm|o'clock)\\b|day\\b|days\\b|\\bnoon\\b|\\bweek|\\bmonth|\\byear|\\bhour|\\bshift\\b|\\bmorning|\\bevening|\\bevery\\b|\\bafter\\b|\\bbefore\\b|\\bwhen\\b|\\bif\\b|\\bonce\\b|\\bas soon as\\b|minute"),
    OFTEN(
            "^how often\\b",
            "\\bevery\\b|\\bdaily\\b|\\bweekly\\b|\\bmonthly\\b|\\byearly\\b|\\bonce\\b|\\btwice\\b|\\beach\\b|\\bafter\\b"),
    LONG(
            "^how (?:long|soon|quickly)\\b",
            "(?:\\d|one|two|three|four|five|six|seven|eight|nine|ten|half|quarter).{0,24}(?:second|minute|hour|day|week|month|year|met|mm|cm|km|\\bm\\b)"),
    HEAVY("^how heavy\\b|^(?:what|how much).*\\b(?:weigh|weight)", "\\bkg\\b|kilogram|\\bton|\\bgram"),
    FAR(
            "^how (?:far|wide|high|deep|tall|close|large|big|thick)\\b",
            "(?:\\d|one|two|three|four|five|six|seven|eight|nine|ten|half|quarter).{0,24}(?:met|mm|cm|km|\\bm\\b)"),
    STEEP("^how steep\\b", "degree|°|percent"),
    FAST("^how fast\\b|^what.*\\bspeed\\b", "per second|per hour|km/h|m/s"),
    MONEY("\\b(?:cost|price|pay|expensive|cheap)\\b", "€|euro|\\$|dollar|\\bcent|free of charge|\\bcosts? nothing"),
    WARM("\\b(?:temperature|hot|warm|cold)\\b", "degree|°"),
    MANY(
            "^how (?:many|much|loud|strong|old)\\b",
            "\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half)\\b"),
    ANY("", "");

    private final Pattern question;
    private final Pattern answer;

    Kind(String question, String answer) {
        this.question = Pattern.compile(question, Pattern.CASE_INSENSITIVE);
        this.answer = Pattern.compile(answer, Pattern.CASE_INSENSITIVE);
    }

    static Kind of(String question) {
        for (Kind k : values()) if (k.question.matcher(question).find()) return k;
        return ANY;
    }

    /// The question without "how hot", "how steep": a passage answers that with a quantity, not with the word.
    String withoutMeasure(String question) {
        return this == ANY ? question : question.replaceFirst("(?i)^how \\p{L}+", "");
    }

    boolean isIn(String text) {
        return answer.matcher(text).find();
    }
}
