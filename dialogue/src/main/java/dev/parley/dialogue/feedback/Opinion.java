package dev.parley.dialogue.feedback;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody says of an answer. Whole sentences alone: "that was wrong", not "I was wrong about that". English.
sealed interface Opinion {
    /// "That was right."
    record Good() implements Opinion {}

    /// "That was wrong."
    record Bad() implements Opinion {}

    /// "That is wrong, it is dock B." "You should have said: at noon."
    record Better(String text) implements Opinion {}

    String THAT = "(?:that|this|it|your (?:last )?(?:answer|reply)|what you (?:just )?said)";
    String NOW = "(?: (?:right )?now| just now| there)?";
    String BAD =
            "(?:(?:just |simply |totally |completely |absolutely |also )?(?:wrong|false|incorrect|nonsense|a (?:bad|wrong|terrible) answer|bad|terrible|rubbish|a mistake|rude|too long)|not (?:right|true|correct|helpful|what i (?:asked|meant|wanted)(?: for)?|a good answer|good|it))";
    String GOOD =
            "(?:(?:just |exactly |absolutely |quite |very |really |totally )?(?:right|true|correct|helpful|useful|good|great|perfect|excellent|what i (?:needed|wanted)(?: to know)?)|(?:a |the )?(?:very |really )?(?:good|great|right|helpful|perfect|nice) (?:answer|one|reply))";

    Pattern WRONG = Pattern.compile(
            "(?:(?:no|nope|sorry|well) )?(?:%s (?:is|was|'s) %s|that's %s|(?:wrong|bad|terrible) (?:answer|reply)|you (?:are|were) (?:wrong|mistaken)|you're wrong|you got (?:that|it) wrong|thumbs down)%s"
                    .formatted(THAT, BAD, BAD, NOW));
    Pattern RIGHT = Pattern.compile(
            "(?:(?:yes|yeah|ok|okay|thanks|thank you) )?(?:%s (?:is|was|'s) %s|that's %s|(?:good|great|perfect|nice|excellent|right) (?:answer|reply)|well said|you (?:are|were) right|you're right|you got (?:that|it) right|thumbs up)%s(?: thanks| thank you)?"
                    .formatted(THAT, GOOD, GOOD, NOW));
    Pattern INSTEAD = Pattern.compile(
            "(?i)(?:no,? )?(?:you should (?:have said|say|have answered)|the (?:right|correct|better) answer (?:is|was|would (?:be|have been))|a better answer (?:is|was|would (?:be|have been))|better say|say instead|next time say)[:,]? +(?:that +)?(.{2,300})");
    Pattern WRONG_THEN = Pattern.compile(
            "(?i)(?:no,? )?(?:that(?:'s| is| was) (?:wrong|not (?:right|true|correct)|incorrect|false)|you are wrong|wrong answer)[,.;:!]+ +(?:actually,? +)?(.{2,300})");

    /// @param text as it was said
    static Optional<Opinion> read(String text) {
        String said = text.strip();
        Matcher instead = INSTEAD.matcher(said);
        if (instead.matches()) return Optional.of(new Better(sentence(instead.group(1))));
        Matcher then = WRONG_THEN.matcher(said);
        if (then.matches() && !WRONG.matcher(plain(said)).matches())
            return Optional.of(new Better(sentence(then.group(1))));
        String plain = plain(said);
        if (WRONG.matcher(plain).matches()) return Optional.of(new Bad());
        return RIGHT.matcher(plain).matches() ? Optional.of(new Good()) : Optional.empty();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}']+", " ")
                .strip();
    }

    private static String sentence(String text) {
        String whole = text.strip().replaceAll("^[\"“]|[\"”]$", "");
        String first = whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1);
        return first.matches(".*[.!?]") ? first : first + ".";
    }
}
