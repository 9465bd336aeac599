package dev.parley.dialogue.understanding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// A sentence without what changes nothing about a motion: small words of degree and manner, and whoever is
/// greeted as "them". Tried where the sentence as it stands has no reading.
final class Slack {
    private static final Map<Pattern, String> INSTEAD = new LinkedHashMap<>();

    static {
        INSTEAD.put(
                Pattern.compile(
                        "\\b(?:these|those|the|our|my|all the|some|this|that) (?:nice |other |young |old )?(?:people|visitors|guests|kids|children|man"
                                + "|woman|lady|ladies|gentleman|gentlemen|team|friends?|audience|crowd|folks|colleagues?|wife|husband|boss"
                                + "|son|daughter|mother|father|tourists|students|class|group)\\b"),
                "them");
        INSTEAD.put(
                Pattern.compile("(?<=^(?:wave|nod|wave hello|wave goodbye|wave bye|wave hi|wave bye bye) (?:at|to|for) )"
                        + "(?:(?:my|the|our|that|this|those|these|mister|mr|mrs|miss) )?(?:(?:new|little|old|dear|other|whole|nice) )?"
                        + "(?!left\\b|right\\b|me\\b|us\\b|them\\b|your\\b|his\\b|her\\b|their\\b|the\\b|end\\b)[a-z]+$"),
                "them");
        INSTEAD.put(
                Pattern.compile(
                        "(?<=^(?:give|show|offer) )(?:the|these|those|our|my|this) (?:(?:new|little|old|other|whole|nice) )?[a-z]+ (?=a )"),
                "them ");
        INSTEAD.put(Pattern.compile("\\b(?:him|her|everyone|everybody|us all|you all)\\b"), "them");
        INSTEAD.put(
                Pattern.compile("\\b(?:that|the) (left arm|right arm|left hand|right hand|arm|hand|head) of yours\\b"),
                "your $1");
        INSTEAD.put(Pattern.compile("\\b(?:one|an|a|either|that|the|both) (arm|hand)\\b"), "your $1");
        INSTEAD.put(Pattern.compile("\\b(?:that|the) (left|right) (arm|hand)\\b"), "your $1 $2");
        INSTEAD.put(
                Pattern.compile(
                        "\\b(?:a (?:little |tiny |wee )?(?:bit|tad)|a little|just|again|normal|usual|nice|big|small|quick|slow|friendly"
                                + "|little|slowly|gently|quickly|carefully|polite|short|really|very|good|for me|for us|over there|politely|nicely"
                                + "|in the air|all the way|high up|simply|kindly|maybe|say|or so|about|roughly|exactly|another|also|once|right now)\\b"),
                "");
    }

    private Slack() {}

    static String without(String core) {
        String text = core;
        for (Map.Entry<Pattern, String> e : INSTEAD.entrySet())
            text = e.getKey().matcher(text).replaceAll(e.getValue());
        return text.replaceAll(" +", " ").strip();
    }
}
