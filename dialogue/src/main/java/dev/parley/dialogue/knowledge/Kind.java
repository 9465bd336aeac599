package dev.parley.dialogue.knowledge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What kind of thing a question asks for: a passage without one does not answer it, whatever words they
/// share (expected answer types of question answering, Voorhees, TREC 2000). English.
enum Kind {
    PHONE(
            "\\b(?:phone|telephone) number\\b|\\bnumber\\b.*\\b(?:call|dial|phone)|\\bcall.*\\bnumber",
            "\\d[\\d -]{2,}\\d"),
    NAME("\\bname\\b", "(?<=[a-z,] )(?-i:[A-Z][a-z]+)|[\"“]"),
    SHOP(
            "^where\\b.*\\b(?:buy|buys|bought|order|ordered|purchase|sold|sell)\\b",
            "\\b(?:sell|sells|sold|buy|buys|bought|order|orders|ordered|shop|store|purchase|supplie[rsd]+|available)\\b"),
    AGE(
            "^how old\\b|\\bage\\b",
            "\\byears?\\b|\\bage\\b|\\baged\\b|\\b(?:under|over|below|above) (?:the age|\\d|[a-z]+ (?:can|may|must))|\\bsince\\b|\\b(?:19|20)\\d\\d\\b"),
    TIME(
            "^(?:when|(?:at |on |until |by |from )?(?:what|which) (?:time|day|days|hour|hours)|until when|how late|how early|what is the latest time)\\b",
            "\\b\\d{1,2}[:.]\\d\\d\\b|\\b\\d{1,2} ?(?:am|pm|o'clock)\\b|day\\b|days\\b|\\bnoon\\b|midnight|\\bweek|\\bmonth|\\byear|\\bhour|\\bshift\\b|\\bmorning|\\bevening|\\bafternoon|\\bnight|\\bevery\\b|\\bafter\\b|\\bbefore\\b|\\bwhen\\b|\\bif\\b|\\bonce\\b|\\bas soon as\\b|minute"),
    OFTEN(
            "^how often\\b",
            "\\bevery\\b|\\bdaily\\b|\\bweekly\\b|\\bmonthly\\b|\\byearly\\b|\\bonce\\b|\\btwice\\b|\\beach\\b|\\bafter\\b"),
    LONG(
            "^how (?:long|soon|quickly|far in advance)\\b",
            Units.NUMBER + ".{0,24}(?:" + Units.TIME + "|" + Units.LENGTH + ")"),
    HEAVY(
            "^how heavy\\b|^(?:what|how much|how many).*\\b(?:weigh|weight|lift|carry|hold)",
            "\\bkg\\b|kilogram|\\bton|\\bgram"),
    FAR("^how (?:far|wide|high|deep|tall|close|large|big|thick)\\b", Units.NUMBER + ".{0,24}" + Units.LENGTH),
    STEEP("^how steep\\b", "degree|°|percent"),
    FAST("^how fast\\b|^what.*\\bspeed\\b", "per second|per hour|km/h|m/s|kilometers? an hour"),
    MONEY(
            "\\b(?:cost|costs|price|pay|paid|expensive|cheap|fee|fine)\\b|^how much (?:is|are)\\b",
            "€|euro|\\$|dollar|\\bcents?\\b|free\\b|\\bcosts? nothing|without charge|for nothing"),
    WARM("\\b(?:temperature|hot|warm|cold)\\b", "degree|°"),
    MANY("^how (?:many|much|loud|strong)\\b", "\\b" + Units.NUMBER + "\\b[ -]?([\\p{L}:]*)"),
    COLOR(
            "\\b(?:what|which) colou?r\\b",
            "\\b(?:red|green|blue|yellow|white|black|grey|gray|orange|brown|purple|pink|silver|golden)\\b"),
    WHO("^(?:who|whom|whose|(?:which|what) (?:company|firm|person|colleague|doctor))\\b", ""),
    ANY("", "");

    private static final Pattern MANY_OF = Pattern.compile("(?i)^how (?:many|much) (\\p{L}+).*");

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
        return this == ANY || this == WHO ? question : question.replaceFirst("(?i)^how \\p{L}+", "");
    }

    /// Whether a text has such a thing that the question has not named itself: "hall 3" is no answer to
    /// "who leads hall 3".
    static boolean isIn(String question, String text) {
        Kind kind = of(question);
        return switch (kind) {
            case ANY -> true;
            case WHO -> Person.isIn(question, text);
            case MANY -> kind.counts(question, Units.without(question, text));
            default -> kind.answer.matcher(Units.without(question, text)).find();
        };
    }

    /// "Forty minutes" are no answer to "how many people".
    private boolean counts(String question, String text) {
        Matcher of = MANY_OF.matcher(question);
        boolean many = question.regionMatches(true, 0, "how many", 0, 8);
        String noun = of.matches() ? Units.singular(of.group(1)) : "";
        Matcher m = answer.matcher(text);
        while (m.find()) {
            String counted = m.group(1);
            if (many && Units.OF_NO_THING.matcher(counted).matches()) continue;
            boolean measured =
                    Units.MEASURE.matcher(counted).lookingAt() || m.group().contains(":");
            if (!measured || Units.singular(counted).equals(noun)) return true;
        }
        return false;
    }
}
