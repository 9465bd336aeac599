package dev.parley.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Rules for words that people give the robot to say, stricter than those for what they say themselves
/// ([GeneralRules]): out of a loudspeaker they reach people who have asked for nothing. An insult needs somebody
/// that it is said of, so that "the heating is useless" passes. English.
final class SpokenRules {
    private static final String GROUP =
            "(?:foreigners?|immigrants?|refugees?|migrants?|women|men|girls|boys|gays?|lesbians?|homosexuals?"
                    + "|transgender|muslims?|jews?|jewish|christians?|hindus?|buddhists?|atheists?|africans?|asians?"
                    + "|arabs?|europeans?|americans?|mexicans?|chinese|germans?|indians?|koreans?|russians?|turks?"
                    + "|poles|blacks?|whites?|gypsies|disabled|old people|poor people|students|workers)";
    private static final String DEGREE = "(?: (?:a|an|the|all|so|such|too|very|really|just|totally|completely|quite|"
            + "nothing but|big|old|little|\\p{L}+ly))*";
    private static final String SOFT =
            "(?:stupid|dumb|ugly|fat|lazy|worthless|useless|pathetic|disgusting|filthy|smelly"
                    + "|stinks?|losers?|liars?|cowards?|clowns?|fools?|foolish|crazy|insane|incompetent|trash|garbage|scum|pigs?"
                    + "|cows?|rats?|dogs?|monkeys?|apes?|vermin|parasites?|criminals?|thie(?:f|ves)|terrorists?|inferior"
                    + "|crooks?|cheats?|frauds?|perverts?|nobody|nothing|weak|hopeless|hideous|drunk|drunks)";
    private static final String NAMES =
            "(?:stupid|dumb|ugly|lazy|worthless|pathetic|disgusting|filthy|smelly|losers?|liars?|cowards?|fools?|scum"
                    + "|vermin)";
    private static final String HARD = "(?:idiots?|idiotic|morons?|imbeciles?|retards?|retarded|bastards?|bitch(?:es)?"
            + "|assholes?|arseholes?|dickheads?|cunts?|whores?|sluts?|wankers?|twats?|jerks?|scumbags?|douchebags?"
            + "|nigg\\p{L}+|fagg?ots?|kikes?|spics?|chinks?|trann(?:y|ies)|f+u+c+k\\p{L}*|motherf\\p{L}+|shit\\p{L}*"
            + "|bullshit|piss off|shut up|screw you|damn you|go to hell|drop dead|nazis?|sieg heil|heil hitler)";
    private static final String SAID_OF =
            "(?:you|your|he|she|they|we|her|him|them|who|\\p{L}+ (?:man|woman|guy|team|boss))";
    private static final String IS = "(?: (?:is|are|was|were|looks?|smells?|seems?|be|being)|'s|'re|'m| am)";
    private static final String DIGIT = "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|\\d+)";

    private static final List<Rule> RULES = List.of(
            rule(
                    "abuse",
                    "\\b" + HARD + "\\b|\\b" + SAID_OF + IS + "?" + DEGREE + " " + SOFT + "\\b|\\b(?:are|call|such)"
                            + " (?:you|him|her|them)?" + DEGREE + " ?" + SOFT + "\\b|^(?!(?:it|this|that|there|the)\\b)"
                            + "(?:\\p{L}+ ){0,2}\\p{L}+" + IS + DEGREE + " " + SOFT + "\\b|^(?:you |what an? |such )?"
                            + NAMES
                            + "\\b|\\b(?:everybody|everyone|nobody|we all|i) (?:hates?|despises?|laughs at|likes) (?:you|him"
                            + "|her|them)\\b|\\bi (?:hate|despise)\\b",
                    "I am polite to everybody."),
            rule(
                    "hate",
                    "\\b(?:all|every|the|those|these|no|hate|against|kill|of|only|such)(?: \\p{L}+)? " + GROUP
                            + "\\b(?!'s| (?:room|toilets?|restroom|may|can|please|are welcome|are invited|meet))(?=.*\\b(?:is|are|should|must|belong|go"
                            + "|hate|kill|inferior|out|never|only|cannot|can't|steal|lie|smell)\\b)|\\b" + GROUP
                            + " (?:are|is|should|must|belong|do not belong|don't belong|steal|lie|smell|cannot|can't|out)\\b"
                            + "(?! (?:welcome|invited|asked|expected|here|free|please|meet|go to|come))|\\b(?:white|black) power\\b"
                            + "|\\bgo back to (?:your|where)\\b|\\b(?:something|anything|words?|joke|jokes|things?|stuff"
                            + "|remarks?)(?: \\p{L}+)* (?:racist|sexist|homophobic|hateful)\\b|\\b(?:racist|sexist|homophobic"
                            + "|antisemitic|hateful)\\b",
                    "I say nothing against anybody."),
            rule(
                    "threat",
                    "\\b(?:will|'ll|going to|gonna|shall|want to|would like to|let us|should|must|have to)(?: \\p{L}+){0,2}"
                            + " (?:kill|hurt|harm|hit|beat|punch|kick|shoot|stab|burn|destroy|crush|smash|strangle|hunt"
                            + "|murder|poison|explode|blow up|attack|ruin)\\b|\\b(?:will|'ll|going to|gonna) (?:all )?(?:die|regret"
                            + "|suffer|be sorry|bleed|pay for (?:this|that|it)|find out where)|\\b(?:you are|you're|he is|she is|they"
                            + " are)(?: \\p{L}+)? dead\\b|\\bwatch your back\\b|\\bor (?:else$|i will|you will)|\\bknow where you live\\b"
                            + "|\\bthere is a bomb\\b|\\ba bomb (?:in|under|on)\\b|\\bhands up\\b|\\bthis is a (?:robbery|hold ?up)\\b"
                            + "|\\b(?:kill|shoot|hurt) (?:you|yourself|yourselves|him|her|them|everybody|everyone)\\b",
                    "I threaten nobody."),
            rule(
                    "indecent",
                    "\\b(?:sex|sexy|sexual|naked|nude|nudes|porn\\p{L}*|boobs?|tits|penis|vagina|dick|pussy|horny|orgasms?"
                            + "|erotic|blowjob|undress|sleep with (?:me|you|him|her)|(?:suck|lick|touch) my|make love"
                            + "|something (?:dirty|nasty|rude|obscene|vulgar|offensive|mean|insulting)|(?:dirty|obscene"
                            + "|vulgar|rude|nasty|offensive) (?:words?|things?|jokes?|stuff))\\b",
                    "I do not say such things."),
            rule(
                    "private-data",
                    "\\b" + DIGIT + "(?: " + DIGIT
                            + "){6,}\\b|(?:\\d[ -]?){7,}|\\b(?:password|passcode|pin|pin code|access code"
                            + "|door code|alarm code|home address|social security number|salary|phone number|card number)"
                            + "(?: (?:of|for) [\\p{L}' ]+?)? is\\b|'s (?:password|pin|salary|diagnosis|home address|phone number)"
                            + "|\\b(?:he|she|they|\\p{L}+) (?:lives?|live) (?:at|in) [\\p{L} ]*(?:\\d+|street|road|avenue|apartment)"
                            + "|\\b(?:is|has|got|are)(?: \\p{L}+)? (?:pregnant|hiv|aids|cancer|depression|fired|divorced|gay|an affair"
                            + "|in debt|an alcoholic|alcoholic)\\b",
                    "I do not tell private things."));

    private record Rule(String id, Pattern broken, String sentence) {}

    private SpokenRules() {}

    private static Rule rule(String id, String broken, String sentence) {
        return new Rule(id, Pattern.compile(broken), sentence);
    }

    /// @param plain lower case, without punctuation
    static Optional<Manners.Broken> brokenBy(String plain) {
        return RULES.stream()
                .filter(r -> r.broken.matcher(plain).find())
                .findFirst()
                .map(r -> new Manners.Broken(r.id, r.sentence));
    }
}
