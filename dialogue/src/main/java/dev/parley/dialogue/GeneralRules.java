package dev.parley.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rules that every robot keeps, English. They look for a deed and its object near each other, since either
/// alone is mostly harmless; a deed that is denied ("never hit anybody") breaks none.
final class GeneralRules {
    private static final String SOMEBODY = "(?:him|her|them|me|us|someone|somebody|anyone|anybody|everyone|everybody"
            + "|people|persons?|man|men|woman|women|child|children|kids?|boys?|girls?|baby|babies|toddlers?|infants?"
            + "|visitors?|workers?|guards?|operators?|colleagues?|coworkers?|boss|neighbou?rs?|guests?|customers?"
            + "|patients?|brothers?|sisters?|wife|husband|friends?|guys?|lady|ladies|humans?|pedestrians?|crowd"
            + "|maintainers?|managers?|mother|father|mom|dad|parents?|daughter|son|uncle|aunt|cousin|grand\\p{L}+"
            + "|nurses?|doctors?|drivers?|technicians?|cleaners?|receptionists?|employees?|staff|apprentices?|interns?"
            + "|teachers?|students?|tourists?|passengers?|officers?|police|janitors?|cashiers?|waiters?|waitress"
            + "|clerks?|engineers?|mechanics?|cooks?|chefs?|strangers?|thief|thieves|intruders?|elderly|roommates?"
            + "|girlfriend|boyfriend|cats?|dogs?|animals?|pets?|pupp(?:y|ies)|kittens?|birds?|pigeons?|rabbits?"
            + "|hamsters?|horses?|ducks?)(?!')";
    private static final String NEAR = "(?: [\\p{L}\\p{N}']+){0,3} ";
    private static final String BODY =
            "(?:his|her|their|my|your own|the \\p{L}+'s|\\p{L}+'s) (?:left |right )?(?:hands?|foot"
                    + "|feet|face|head|neck|throat|arms?|legs?|fingers?|nose|eyes?|stomach|back|ribs|knees?|belly|toes?)";
    private static final String VICTIM = "(?:(?:" + NEAR + "| )" + SOMEBODY + "\\b| " + BODY + "\\b)";
    private static final String SAFETY = "(?:safety|emergency|e stop|smoke|fire (?:alarms?|exit|door)|alarms?(?! clock)"
            + "|brakes?|collision|obstacles?|lidar|sprinklers?|cameras|security|interlocks?|light curtains?|scanners?"
            + "|detectors?|sensors?|limit switch(?:es)?|speed limit|protective)";
    private static final String MACHINE =
            "(?:machines?|machinery|conveyor|robots?|computers?|servers?|controllers?|motors?"
                    + "|gearbox|forklift|equipment|production line|batter(?:y|ies)|network|engine|turbine|car|van|truck)";

    private record Rule(String id, Pattern broken, String sentence) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    "self-harm",
                    "\\b(?:kill|hurt|harm|cut|hang|poison|drown|burn|shoot) myself\\b|\\bend (?:my (?:own )?life|it all)\\b"
                            + "|\\bsuicide\\b|\\b(?:want|going|like) to die\\b",
                    "I am worried about you. Please talk to somebody you trust, or call for help."),
            rule(
                    "own-rules",
                    "\\b(?:ignore|forget|disregard|override|drop|bypass|break|delete|disobey)\\b.{0,25}\\b(?:rules?"
                            + "|instructions?|restrictions?|guidelines|programming|limits)\\b|\\bjailbreak|\\b(?:developer"
                            + "|admin|god|debug|unrestricted|unsafe) mode\\b|\\b(?:no|without|any) (?:any |more )?(?:rules"
                            + "|restrictions|limits)\\b|\\b(?:rules|programming|restrictions|limits|instructions)\\b.{0,25}"
                            + "\\b(?:(?:does|do) not (?:count|apply|matter)|(?:doesn't|don't) (?:count|apply|matter)|are (?:off"
                            + "|over|gone|suspended|cancelled|void)|no longer)\\b|\\byou (?:are|may|can) (?:now )?(?:allowed to"
                            + " (?:hurt|hit|harm|ignore|break)|do anything now)\\b|\\bsafety is (?:off|disabled|suspended)\\b",
                    "My rules stay as they are."),
            rule(
                    "harm",
                    "\\b(?:hit|punch|kick|slap|hurt|harm|injure|attack|strangle|choke|stab|crush|trip|shove|kill|murder"
                            + "|poison|beat|ram|squeeze|smash|scare|frighten|burn|drown|electrocute|wound|shoot|bite"
                            + "|threaten|trap|suffocate|torture|push|knock|drug|batter|whip|pinch|headbutt|assault"
                            + "|tackle|lock|tie|gag|starve)(?: up| down| over| into| against)?"
                            + VICTIM
                            + "|\\b(?:run|drive|roll|walk|crash|bump|step|stomp|stamp|tread|trample|charge|rush)(?: \\p{L}+)?"
                            + " (?:into|over|on|onto)"
                            + VICTIM + "|\\brun (?:\\p{L}+ )?" + SOMEBODY
                            + " over\\b|\\b(?:throw|swing|hurl|fling|fire)\\b.{1,30}"
                            + "\\bat" + VICTIM
                            + "|\\b(?:drop|pour|spill|dump|throw|tip|empty)\\b.{1,30}\\b(?:on|onto|over)" + VICTIM
                            + "|\\bmake" + VICTIM
                            + " (?:cry|fall|bleed|suffer|scream|trip|stumble|panic)\\b|\\buntil (?:he|she"
                            + "|they|it|" + SOMEBODY
                            + ") (?:cr(?:y|ies)|falls?|bleeds?|screams?|drops?|apologi[sz]es?|begs?)\\b"
                            + "|\\bso (?:that )?(?:nobody|no one) (?:can )?(?:gets? out|escapes?|breathe)\\b|\\bso (?:that )?(?:he|she"
                            + "|they) (?:cannot|can't|can not) (?:breathe|get out|escape)\\b",
                    "I do nothing that could hurt somebody."),
            rule(
                    "carries-nobody",
                    "\\b(?:carry|lift|hoist|pick up|grab|drag)(?: \\p{L}+)? (?:the |a |my |this |that |some )?(?:\\p{L}+ )?"
                            + SOMEBODY
                            + "(?= (?:up|down|on|onto|out|over|around|to|in|into|across|away|with|by|off|home)\\b|$)",
                    "I carry nobody: I could drop them."),
            rule(
                    "weapons",
                    "\\b(?:make|build|get|bring|give|buy|assemble|hand|fetch|grab|pick|load|use|aim|fire|carry|print|sell"
                            + "|construct|hide|find)\\b.{0,30}\\b(?<!(?:nail|glue|water|heat|spray|bath|toy) )(?:guns?|bombs?"
                            + "|weapons?|grenades?|explosives?|rifles?|pistols?|firearms?|ammunition|molotov|landmines?"
                            + "|napalm|silencer|machetes?|shotguns?|revolvers?|detonators?)\\b|\\bprint (?:me )?a (?:gun|pistol)\\b",
                    "I do not help with weapons."),
            rule(
                    "dangerous-instructions",
                    "\\b(?:make|makes|cook|mix|synthesi[sz]e|brew|produce|prepare)\\b.{0,30}\\b(?:meth|heroin|cocaine|drugs"
                            + "|poison|toxic gas|chlorine gas|nerve gas|bleach|cyanide|ricin|deadly|lethal)\\b"
                            + "|\\bhow (?:much|many)\\b.{0,40}\\bkills?\\b|\\b(?:buy|sell|get|bring|smoke|grow)\\b.{0,20}\\b(?:meth"
                            + "|heroin|cocaine|crack|ecstasy|lsd)\\b|\\b(?:put|slip|mix)\\b.{0,30}\\b(?:in|into) (?:his|her|their|the) (?:drink"
                            + "|food|coffee|tea|water|soup|glass)\\b"
                            + "|\\b(?:disable|bypass|override|turn off|switch off|cover|block|disconnect|cut|unplug|break"
                            + "|hack|jam|deactivate|defeat|remove|ignore|tape|silence|mute|shut off)\\b.{0,25}\\b"
                            + SAFETY + "\\b"
                            + "|\\b(?:turn|switch|shut) (?:\\p{L}+ ){0,3}" + SAFETY
                            + " off\\b|\\b(?:sensors?|scanners?|lidar|cameras?|brakes?) (?:covered"
                            + "|off|disabled|blocked|closed)\\b|\\b(?:run|drive|walk|go|race|rush|sprint)\\b.{0,30}\\b(?:as fast as"
                            + " you can|(?:at|with) (?:full|top|maximum) speed)\\b"
                            + "|\\b(?:set|start)\\b.{0,20}\\b(?:on fire|a fire)\\b|\\bhot ?wire\\b",
                    "That is dangerous, so I do not help with it."),
            rule(
                    "theft",
                    "\\bbreak into\\b|\\bsteal\\b|\\brob (?:the|a|him|her|them)\\b|\\bshoplift|\\bsmuggle\\b|\\bpick (?:the|a|this|that)"
                            + " lock\\b|\\b(?:get|go|come|sneak|slip)\\b.{0,30}\\b(?:without (?:a|my|any) (?:badge|key|ticket|permission)"
                            + "|past the (?:guards?|security)|without (?:being seen|anybody|anyone|getting caught|paying))\\b"
                            + "|\\b(?:forge|counterfeit)\\b",
                    "That is not allowed, so I do not help with it."),
            rule(
                    "sabotage",
                    "\\b(?:destroy|damage|sabotage|smash|wreck|ruin|vandali[sz]e|demolish|overheat|short ?circuit|jam|blow up|infect"
                            + "|hack|set fire to|crash)(?: into)?" + NEAR + MACHINE
                            + "\\b|\\b(?:put|pour|throw|spill|stick)\\b.{1,30}\\b(?:in"
                            + "|into|over) (?:the|that|this|his|her|their) (?:\\p{L}+ )?" + MACHINE
                            + "\\b|\\b(?:delete|erase|wipe)\\b.{0,15}"
                            + "\\b(?:backups?|database|records|all (?:the )?(?:files|data))\\b",
                    "I do not break what belongs to others."),
            rule(
                    "forbidden-place",
                    "\\b(?:go|enter|drive|walk|climb|get|run|move|come|sneak)\\b.{0,30}\\b(?:forbidden|restricted|off limits|no entry"
                            + "|prohibited|high voltage|(?:behind|past|over|under) the (?:\\p{L}+ )?(?:tape|fence|barrier|rope))\\b",
                    "I do not go where nobody may go."),
            rule(
                    "private-data",
                    "\\b(?:what|tell|give|find|read|show|share|send|look|list|get|who)\\b.{0,40}\\b(?<!\\b(?:your|my|an?) )(?:passwords?|pin code"
                            + "|pin number|credit card(?: numbers?)?|social security|home address|salary|salaries"
                            + "|medical records?|health records?|bank account|private (?:messages?|e?mails?|data)"
                            + "|door code|access code|date of birth|religion of)\\b"
                            + "|\\b(?:his|her|their|\\p{L}+'s|of (?:the )?" + SOMEBODY
                            + ")(?: private| home)? (?:phone number|address|pin)\\b"
                            + "|\\bphone number of (?:the |that |this )?" + SOMEBODY
                            + "\\b|\\b(?:who|which|is he|is she)\\b.{0,40}\\b(?:pregnant|hiv"
                            + "|diagnosed|divorced|in debt|gay|depressed)\\b|\\bwhere (?:does )?(?:he|she|(?:the |that |this )?"
                            + SOMEBODY
                            + ") lives?\\b|\\b(?:record|film|photograph|watch|listen to)\\b.{0,40}\\b(?:changing room|locker room"
                            + "|bathroom|toilets?|shower|secretly|without (?:them|him|her) (?:knowing|noticing))\\b",
                    "I do not tell private things."),
            rule(
                    "abuse",
                    "\\b(?:insult|mock|humiliate|harass|bully|swear at|curse at|make fun of|spy on|stalk|yell at"
                            + "|laugh at|ridicule|taunt|blackmail|pester)\\b|\\b(?:call|tell|say)\\b.{0,30}\\b(?:idiots?|stupid"
                            + "|morons?|ugly|fat|losers?|dumb|worthless)\\b|\\b(?:say|tell|make|write|sing)\\b.{0,30}\\b(?:racist|sexist|homophobic)\\b",
                    "I am polite to everybody."),
            rule(
                    "deception",
                    "\\b(?:pretend|claim|say|act like) (?:to be|that you are|you are|you're) (?:an? |the |my )?(?:police|officer|doctor"
                            + "|boss|manager|security|guard|inspector|firefighter|human|person)\\b|\\b(?:fake|false) (?:alarm|id|passport"
                            + "|report|invoice|certificate|note|signature)\\b|\\b(?:spread|tell)\\b.{0,20}\\b(?:lies?|rumou?rs?)\\b|\\blie to\\b",
                    "I deceive nobody."));

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
