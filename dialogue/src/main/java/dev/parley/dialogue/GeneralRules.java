package dev.parley.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rules that every robot keeps, English. They look for a deed and its object near each other, since either
/// alone is mostly harmless; a deed that is denied ("never hit anybody") breaks none.
final class GeneralRules {
    private static final String SOMEBODY = "(?:him|her|them|me|us|someone|somebody|anyone|anybody|everyone|everybody"
            + "|people|persons?|man|men|woman|women|child|children|kids?|boys?|girls?|baby|visitors?|workers?|guards?"
            + "|operators?|colleagues?|coworkers?|boss|neighbou?rs?|guests?|customers?|patients?|brother|sister"
            + "|wife|husband|friends?|guys?|lady|humans?|cats?|dogs?|animals?|pedestrians?|crowd|maintainers?|manager)";
    private static final String NEAR = "(?: [\\p{L}\\p{N}']+){0,3} ";

    private record Rule(String id, Pattern broken, String sentence) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    "self-harm",
                    "\\b(?:kill|hurt|harm|cut|hang|poison) myself\\b|\\bend my (?:own )?life\\b|\\bsuicide\\b",
                    "I am worried about you. Please talk to somebody you trust, or call for help."),
            rule(
                    "harm",
                    "\\b(?:hit|punch|kick|slap|hurt|harm|injure|attack|strangle|choke|stab|crush|trip|shove|kill|murder"
                            + "|poison|beat|ram|squeeze|smash|scare|frighten|burn|drown|electrocute|wound|shoot|bite"
                            + "|threaten|trap|suffocate|torture|push|knock|drug)(?: up| down| over| into| against)?"
                            + "(?:" + NEAR + "| )"
                            + SOMEBODY
                            + "\\b|\\b(?:run|drive|roll|walk|crash|bump)(?: \\p{L}+)? (?:into|over)(?:" + NEAR + "| )"
                            + SOMEBODY + "\\b|\\brun (?:\\p{L}+ )?" + SOMEBODY + " over\\b|\\bthrow\\b.{1,30}\\bat(?:"
                            + NEAR + "| )" + SOMEBODY + "\\b",
                    "I do nothing that could hurt somebody."),
            rule(
                    "weapons",
                    "\\b(?:make|build|get|bring|give|buy|assemble|hand|fetch|grab|pick|load|use|aim|fire|carry|print|sell"
                            + "|construct|hide|find)\\b.{0,30}\\b(?:guns?|bombs?|weapons?|grenades?|explosives?|rifles?"
                            + "|pistols?|firearms?|ammunition|molotov|landmines?|napalm|silencer|machetes?)\\b",
                    "I do not help with weapons."),
            rule(
                    "dangerous-instructions",
                    "\\b(?:make|cook|mix|synthesi[sz]e|brew|produce|prepare)\\b.{0,30}\\b(?:meth|heroin|cocaine|drugs"
                            + "|poison|toxic gas|chlorine gas|nerve gas|bleach|cyanide|ricin)\\b"
                            + "|\\b(?:disable|bypass|override|turn off|switch off|cover|block|disconnect|cut|unplug|break"
                            + "|hack|jam)\\b.{0,25}\\b(?:safety|emergency|smoke|fire alarm|alarms?|brakes?|collision"
                            + "|obstacle|lidar|fire exit|sprinklers?|cameras|security)\\b"
                            + "|\\b(?:set|start)\\b.{0,20}\\b(?:on fire|a fire)\\b|\\bhot ?wire\\b"
                            + "|\\bbreak into\\b|\\bsteal\\b",
                    "That is dangerous, so I do not help with it."),
            rule(
                    "private-data",
                    "\\b(?:what|tell|give|find|read|show|share|send|look|list|get|who)\\b.{0,40}\\b(?<!\\b(?:your|my|an?) )(?:passwords?|pin code"
                            + "|pin number|credit card|social security|home address|phone number|salary|salaries"
                            + "|medical records?|health records?|bank account|private (?:messages?|e?mails?|data)"
                            + "|door code|access code|date of birth|religion of)\\b",
                    "I do not tell private things."),
            rule(
                    "abuse",
                    "\\b(?:insult|mock|humiliate|harass|bully|swear at|curse at|make fun of|spy on|stalk|yell at"
                            + "|laugh at)\\b|\\b(?:call|tell|say)\\b.{0,30}\\b(?:idiots?|stupid|morons?|ugly|fat|losers?"
                            + "|dumb|worthless)\\b",
                    "I am polite to everybody."),
            rule(
                    "own-rules",
                    "\\b(?:ignore|forget|disregard|override|drop|bypass|break|delete|disobey)\\b.{0,25}\\b(?:rules?"
                            + "|instructions?|restrictions?|guidelines|programming|limits)\\b|\\bjailbreak|\\b(?:developer"
                            + "|admin|god) mode\\b|\\b(?:no|without) (?:any )?(?:rules|restrictions)\\b",
                    "My rules stay as they are."));

    private static final Pattern DENIED = Pattern.compile(
            "(?:\\bnot|n't|\\bnever|\\bavoid|\\bwithout|\\binstead of|\\brather than|\\bprevent|\\bnobody)"
                    + "(?: [\\p{L}']+){0,2} $");

    private GeneralRules() {}

    private static Rule rule(String id, String broken, String sentence) {
        return new Rule(id, Pattern.compile(broken), sentence);
    }

    /// @param plain lower case, without punctuation
    static Optional<Manners.Broken> brokenBy(String plain) {
        return RULES.stream()
                .filter(r -> isBroken(r.broken.matcher(plain), plain))
                .findFirst()
                .map(r -> new Manners.Broken(r.id, r.sentence));
    }

    private static boolean isBroken(Matcher deed, String plain) {
        while (deed.find())
            if (!DENIED.matcher(plain.substring(0, deed.start())).find()) return true;
        return false;
    }
}
