package dev.parley.dialogue.clauses;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands around a request in English and is no part of it: politeness, "first", "would you mind", and how it
/// shall be done ("slowly"). Immutable.
final class Shell {
    private static final String WILLING = "(?:could|can|would|will|may) you";
    private static final Pattern BEFORE =
            Pattern.compile("^(?:,|please|robot|hey|hi|hello|sorry|excuse me|ok|okay|now|then|so|well"
                    + "|alright|all right|kindly|just|first|firstly|second|secondly|third|finally|lastly|afterwards|and|also"
                    + "|i was wondering if you could|i wonder if you could|could i ask you to|can i ask you to|is it possible for you to"
                    + "|" + WILLING + "|i(?:'d| would) (?:like|love) you to|i want you to|i need you to"
                    + "|" + WILLING + " be so kind (?:as )?to|be so kind (?:as )?to|" + WILLING + " be able to"
                    + "|go ahead and|try to|try and|help me to|help me|help us|remember to|make sure you|make sure to|be sure to"
                    + "|i think you should|you should|next|after that|if you can|if you could|if possible|if you don't mind"
                    + "|good morning|good evening|do me a favor and|do me a favour and) ");
    private static final Pattern AFTER = Pattern.compile(
            " (?:,|please|now|right now|right away|at once|immediately|thanks|thank you"
                    + "|thank you very much|for me|for us|again|too|as well|if you can|if you could|if possible|if you don't mind|robot"
                    + "|would you|could you|will you|ok|okay|afterwards|when you can|as soon as possible|as soon as you can"
                    + "|as fast as you can|as quickly as you can|as fast as possible|my friend|with care|for a moment|for a minute)$");
    private static final Pattern BEFORE_GERUND = Pattern.compile(
            "^(?:(?:would|do) you mind|keep|keep on|start|begin|start by|begin by|how about) (\\S+ing) ");
    private static final Set<String> MANNER = Set.of(
            "slowly",
            "quickly",
            "carefully",
            "gently",
            "quietly",
            "softly",
            "immediately",
            "please",
            "kindly",
            "silently",
            "calmly",
            "swiftly");
    private static final Set<String> LIGHT = Set.of(
            "get", "take", "catch", "hold", "drop", "throw", "give", "pass", "run", "pull", "push", "set", "raise",
            "lift", "grab", "pick", "open", "close", "start", "follow", "lead");
    private static final Pattern LEFT_BY = Pattern.compile(
            "(?<!\\b(?:could|can|may|might|do|did|should|would)) (?:that |which )?(?:i|we|you|he|she|they) (?:just |have |had )?(?:left|put|placed|forgot|lost|dropped|bought|saw|see|have)"
                    + "(?= |$)");
    private static final Pattern ABILITY =
            Pattern.compile("^(?:(?:ok|okay|so|now|well|hey|robot|hi|hello) )*can you (?!please ).+$");
    private static final Pattern INTENTION = Pattern.compile(
            "^(?:(?:ok|okay|so|now|well|hey|robot|hi|hello) )*will you (?!please |kindly )(?!.* please$).+$");

    private static final Pattern GO_AND = Pattern.compile("^(?:go|come)(?: and| over and| back and)? (\\S+) ");

    private final Set<String> verbs;
    private final Map<String, String> gerunds = new HashMap<>();

    Shell(Set<String> verbs) {
        this.verbs = verbs;
        for (String v : verbs) {
            gerunds.put(v + "ing", v);
            gerunds.put(v + v.charAt(v.length() - 1) + "ing", v);
            if (v.endsWith("e")) gerunds.put(v.substring(0, v.length() - 1) + "ing", v);
        }
    }

    /// Lower case, one space between words, a comma alone where one stood.
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("(?<!\\d)[,;:.!?]+|[,;:.!?]+(?!\\d)", " , ")
                .replaceAll("[^\\p{L}\\p{N}',. ]+", " ")
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("^(?:, )+|(?: ,)+$", "");
    }

    /// The request alone.
    String stripped(String part) {
        String bare = part.strip();
        for (int before = -1; before != bare.length(); ) {
            before = bare.length();
            Matcher gerund = BEFORE_GERUND.matcher(bare);
            if (gerund.find() && gerunds.containsKey(gerund.group(1)))
                bare = gerunds.get(gerund.group(1)) + " " + bare.substring(gerund.end());
            bare = without(BEFORE, bare);
            Matcher go = GO_AND.matcher(bare);
            if (go.find() && verbs.contains(go.group(1))) bare = bare.substring(go.start(1));
            Matcher after = AFTER.matcher(bare);
            if (after.find()) bare = bare.substring(0, after.start());
        }
        return calm(LEFT_BY.matcher(bare).replaceAll("")).replace(" , ", " ");
    }

    private static String without(Pattern start, String text) {
        Matcher m = start.matcher(text);
        return m.find() ? text.substring(m.end()) : text;
    }

    private static String calm(String text) {
        List<String> words = List.of(text.split(" "));
        String rest = words.stream().filter(w -> !MANNER.contains(w)).collect(Collectors.joining(" "));
        return rest.isEmpty() ? text : rest;
    }

    /// "Can you carry a box": what it names is any, for nobody; it may ask what the robot is able to do.
    static boolean maybeAboutAbility(String part, Stream<String> things) {
        return ABILITY.matcher(part).matches()
                && !part.matches(".*\\b(?:me|us|please|my|our)\\b.*")
                && things.map(t -> List.of(t.split(" "))).allMatch(t -> isAny(t) || !NounPhrase.isDetermined(t));
    }

    /// "Get a haircut", "take a gamble": of these verbs little meaning is left before a thing that is none.
    static boolean maybeFigurative(String verb, Stream<String> things) {
        return LIGHT.contains(verb)
                && things.map(t -> List.of(t.split(" "))).allMatch(t -> isAny(t) && !NounPhrase.isCommon(t));
    }

    private static boolean isAny(List<String> thing) {
        return Set.of("a", "an", "any", "some", "everything").contains(thing.getFirst());
    }

    /// "Will you open the door", without a please, asks what is going to happen; it also sounds like "did you".
    static boolean asksIntention(String part) {
        return INTENTION.matcher(part).matches();
    }
}
