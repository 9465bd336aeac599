package dev.parley.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence that takes back what was asked for, stops short or puts it right, and what it wants instead, if
/// anything: "never mind, go forward", "wait", "no, the left one", "I said left". English.
///
/// @param instead in plain words; empty: nothing
record TakenBack(Kind kind, String instead) {
    enum Kind {
        /// "Never mind", "cancel that".
        WITHDRAWN,
        /// "Wait", "that's far enough": said of what moves.
        HALTED,
        /// "No, the left one", "not right, left".
        DENIED,
        /// "I meant left", "sorry, the left one", "I said left": a word of somebody who talks to the robot already.
        REPEATED
    }

    private static final String AROUND = "(?:(?:oh|okay|ok|no|please|well|robot|hey|hm|hmm|you know what|,) )*";
    private static final String THEN = "(?:(?: ,)*(?: (?:and|then|but|just|please|instead|rather|actually))*(?: ,)*)";
    private static final String IT =
            " (?:it|that|this|all that|that one|what i (?:just )?said|about (?:it|that)|everything)";

    private static final List<Lead> LEADS = List.of(
            lead(Kind.WITHDRAWN, "(?:never mind|nevermind)(?: (?:it|that|then))?"),
            lead(
                    Kind.WITHDRAWN,
                    "(?:forget|cancel|scrap|scratch|skip|disregard|ignore|strike|abort|undo what i said and forget)"
                            + IT),
            lead(
                    Kind.WITHDRAWN,
                    "(?:cancel|abort)(?= , |$)|call it off|do not bother|not now|no thanks|no thank you|on second thoughts?"),
            lead(
                    Kind.WITHDRAWN,
                    "(?:i have |i )?changed my mind|i take (?:it|that) back|leave it(?= , |$)|let it be(?= , |$)"),
            lead(Kind.WITHDRAWN, "(?:please )?do not(?: (?:do )?(?:it|that|this))?(?: please)?$"),
            lead(
                    Kind.HALTED,
                    "(?:wait|hold on|hang on|whoa|careful|watch out|look out|easy)(?: (?:wait|there|now|whoa|a (?:second|minute|moment|sec)))*"),
            lead(
                    Kind.HALTED,
                    "(?:(?:that is |that was |it is |you are )?(?:far enough|too far|too much|not so far|close enough|enough)(?: now| already)?)(?= , |$)"),
            lead(
                    Kind.HALTED,
                    "(?:that is |you are going )?(?:the )?wrong(?: way| direction| one| arm| hand| side| place)?(?= , |$)"),
            lead(Kind.HALTED, "not (?:there|that way|like that|over there)(?= , |$)"),
            lead(Kind.REPEATED, "(?:(?:sorry|no|oops|wait) (?:, )?)*(?:i (?:meant|mean)(?: to say)?|i said|i say)"),
            lead(Kind.REPEATED, "(?:sorry|oops|my mistake|correction|or rather|make (?:it|that))"),
            lead(Kind.DENIED, "not (?:the )?[a-z]+(?: (?:one|way|arm|hand))? (?:,|but)(?= )"),
            lead(Kind.DENIED, "(?:no|nope)(?: (?:, )?(?:no|nope|not that(?: one| way)?|wait))*"));

    /// "No problem", "never mind the door", "wait for the bus to come": about something else.
    private static final Pattern OTHER = Pattern.compile(
            "^(?:no|nope) (?:problem|worries|need|idea|doubt|one|way|chance|matter|more|longer|rush|hurry|reason|wonder|kidding|stress|smoking|entry|parking)\\b.*"
                    + "|^(?:never mind|nevermind) (?:me|us|him|her|them|the|my|your|his|our|their|about|what|how|why|if|whether|a)\\b.*");

    private static Lead lead(Kind kind, String pattern) {
        return new Lead(kind, Pattern.compile("^" + AROUND + "(?:" + pattern + ")" + THEN + "(?: (.+))?$"));
    }

    static Optional<TakenBack> of(String text) {
        String clauses = clauses(text);
        if (OTHER.matcher(clauses).matches()) return Optional.empty();
        return LEADS.stream().map(l -> l.in(clauses)).flatMap(Optional::stream).findFirst();
    }

    /// Whether a robot that moves had better stand still, when nobody knows what is wanted instead.
    boolean halts() {
        return kind != Kind.REPEATED;
    }

    /// Whether it ends what is done, and is no answer to anything.
    boolean endsIt() {
        return kind == Kind.WITHDRAWN || kind == Kind.HALTED;
    }

    /// Whether a word alone may say what is wanted instead.
    boolean corrects() {
        return kind == Kind.DENIED || kind == Kind.REPEATED || kind == Kind.HALTED;
    }

    /// Commas stand alone; contractions are opened as far as it matters here.
    private static String clauses(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("\\bdon'?t\\b", "do not")
                .replaceAll("\\b(that|it)'s\\b", "$1 is")
                .replaceAll("\\byou're\\b", "you are")
                .replaceAll("\\bi've\\b", "i have")
                .replaceAll("[,;:!?]+|\\.(?=\\s|$)|\\s[-\u2013\u2014]+\\s", " , ")
                .replaceAll("[^\\p{L}\\p{N}',. ]+", " ")
                .replaceAll("(?: ,)+ *$", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private record Lead(Kind kind, Pattern pattern) {
        Optional<TakenBack> in(String clauses) {
            Matcher m = pattern.matcher(clauses);
            return m.matches()
                    ? Optional.of(new TakenBack(
                            kind, Optional.ofNullable(m.group(1)).orElse("").replaceFirst("(?: ,)* instead$", "")))
                    : Optional.empty();
        }
    }
}
