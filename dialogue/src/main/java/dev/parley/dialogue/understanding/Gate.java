package dev.parley.dialogue.understanding;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Whether a whole sentence asks for anything. It stands outside the classifier, which would learn it away: a
/// question, a denial, a supposition, a report, words for somebody else move nothing, however much like a
/// request the rest is. When in doubt it keeps shut.
final class Gate {
    private static final Pattern DENIED = words("not|never|no|nobody|none|without|neither|nor|instead|forbidden|avoid"
            + "|cancel|skip|forget|stay|ignore|hardly|nothing|rather|away from|keep off|nowhere|unable|refuse|refrain"
            + "|kidding|pretend|prevent|quit|cease");
    private static final Pattern DENIED_BY_HEAD = Pattern.compile("\\bno\\b(?=.*\\bhead\\b)|\\bhead no\\b");
    private static final Pattern SUPPOSED =
            words("if|unless|until|till|whenever|when|as soon as|as long as|before|after|while"
                    + "|provided|suppose|supposing|assuming|imagine|maybe|perhaps|in case|later|tomorrow|tonight|yesterday|ago|yet"
                    + "|because|since|whether|wonder|wondering|wish|hope|someday|sometime|one day|once the|once you|once he|once it"
                    + "|next (?:week|time|day|year|month|monday|friday)|at (?:noon|midnight|night)|in (?:the morning|the evening|future)"
                    + "|(?:in|after) \\w+ (?:minutes?|seconds?|hours?|days?)|every (?:day|time|morning|hour|minute)|might|unlikely"
                    + "|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?|who|whose|whom|which|why");
    private static final Pattern FINITE = words(
            "is|are|was|were|am|be(?= (?:at|in) the .* (?:is|was))|has|had|have been|did|does"
                    + "|will|would|shall|should|could|might|may|must|said|told|asked|says|tells|asks|thinks|thought|believes|heard|saw"
                    + "|went|came|did|took|got|gave|made|used to|going to|cost|costs|means|meant|happened|knows|knew|wants|wanted");
    private static final Pattern WHERE_IT_IS =
            Pattern.compile("\\bwhere (?:the )?[\\p{L} ]+? is\\b|(?<=[a-z] )where is (?:the )?[\\p{L} ]+$");
    private static final Pattern REPORTED = words(
            "walked|turned|moved|waved|nodded|shook|pointed|looked|rotated|drove|ran"
                    + "|stepped|headed|returned|visited|lowered|announced|showed|shown|waves|nods|shakes|points|looks|walks|turns|moves"
                    + "|goes|raises|lowers|lifts|opens|closes|drives|keeps|steps|comes|takes|makes|gives|says|tells|parked|arrived|followed");
    private static final Set<String> ASKS = Set.of(
            "what", "who", "whom", "whose", "which", "why", "where", "when", "how", "is", "are", "was", "were", "am",
            "do", "does", "did", "has", "have", "had", "should", "shall", "may", "might", "can", "could", "would",
            "will", "must", "ever");
    private static final Set<String> DOES_ITSELF = Set.of("do", "have");
    private static final Set<String> SOMEBODY = Set.of(
            "i",
            "he",
            "she",
            "it",
            "we",
            "they",
            "this",
            "that",
            "these",
            "those",
            "there",
            "my",
            "his",
            "her",
            "our",
            "their",
            "its",
            "someone",
            "somebody",
            "everyone",
            "everybody",
            "anyone",
            "anybody",
            "people",
            "kids",
            "guys",
            "ladies",
            "gentlemen",
            "children",
            "folks",
            "boys",
            "girls",
            "sir",
            "madam",
            "doctor",
            "officer",
            "team",
            "driver",
            "waiter",
            "nurse",
            "mum",
            "mom",
            "dad",
            "you",
            "some",
            "all",
            "both",
            "most",
            "many",
            "one",
            "alexa",
            "siri",
            "everything",
            "anything",
            "something",
            "here",
            "even",
            "only",
            "as",
            "than",
            "with us",
            "boss",
            "visitors",
            "guests",
            "operator");
    private static final Pattern OTHERS_TURN = Pattern.compile("^(?:to (?!the\\b|your\\b|left\\b|right\\b)[a-z]+$"
            + "|let (?!go\\b|hang\\b|your\\b|loose\\b|(?:everyone|everybody|them|us|people|him|her|the (?:team|crew|staff|class|others|lads|workers|children|group|boss|driver|foreman|customers?)) know|the visitors|the guests)"
            + "|(?:ask|send|invite|order|help|watch|see|hear|teach|remind|bring|follow) (?:him|her|them|me|us|(?!yourself)[a-z]+ to )"
            + "|(?:have|make|get) (?:him|her|them|us|me|it|people) "
            + "|tell (?:him|her|them|me|us|[a-z]+) (?:to|about|how|why|more|the|a|when) "
            + "|(?:would|could|can|will) (?!you\\b))");
    private static final Pattern DANGLES = Pattern.compile(
            "\\b(?:the|a|an|to|of|at|with|your|my|our|their|or|and|is|because|that|from|into|by|for|than|as|in the)$");
    private static final Pattern GERUND = Pattern.compile(
            "^(?!(?:ceiling|bring|swing|spring|king|ring|string|thing|starting|resting|evening|morning|relaxing|standing by|[a-z]+ing (?:station|dock|bay|room|area|lot|zone|hall|table|desk|point|ramp|gate|floor))\\b)[a-z]{2,}ing\\b.*");

    private Gate() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b");
    }

    /// @param whole the sentence in plain words, [Shell] included
    /// @param core without it
    /// @param speaks whether the sentence is one that hands on open text, which may hold anything
    static boolean letsThrough(String whole, Shell.Peeled peeled, boolean speaks) {
        String core = peeled.core();
        if (core.isBlank()) return false;
        List<String> words = List.of(core.split(" "));
        boolean begins = !asks(words)
                && !isAboutSomebody(core, words)
                && !OTHERS_TURN.matcher(core).find()
                && !GERUND.matcher(core).matches();
        if (!begins) return false;
        if (speaks) return true;
        Predicate<Pattern> found = p -> p.matcher(core).find();
        return !isDenied(core)
                && !found.test(SUPPOSED)
                && !isFinite(core)
                && !found.test(REPORTED)
                && !DANGLES.matcher(WHERE_IT_IS.matcher(core).replaceFirst("")).find();
    }

    private static boolean isDenied(String core) {
        return DENIED.matcher(DENIED_BY_HEAD.matcher(core).replaceAll("")).find();
    }

    private static boolean isFinite(String core) {
        return FINITE.matcher(WHERE_IT_IS.matcher(core).replaceFirst("")).find();
    }

    private static boolean asks(List<String> words) {
        return ASKS.contains(words.getFirst()) && !DOES_ITSELF.contains(words.getFirst())
                || words.size() > 1
                        && DOES_ITSELF.contains(words.getFirst())
                        && Set.of("you", "i", "we", "they", "he", "she", "to").contains(words.get(1));
    }

    private static boolean isAboutSomebody(String core, List<String> words) {
        return SOMEBODY.contains(words.getFirst()) && !(words.getFirst().equals("one") && core.startsWith("one "));
    }
}
