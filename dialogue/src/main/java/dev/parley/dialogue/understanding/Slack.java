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
                        "\\b(?:(?:these|those|the|our|my|all the|some|this|that|your) )?(?:nice |other |young |old |new |little |dear |whole )*(?:people|lads?|lasses|guys?|girls?|boys?|fellows?|crew|workers?|staff|driver|gran|granny|grandma|grandpa|mum|mummy|mom|mommy|dad|daddy|sister|brother|aunt|uncle|baby|teddy|doll|doggy|dog|cat|neighbou?rs?|teacher|nurse|doctor|gentlefolk|customers?|passengers?|patients?|public|camera man|photographer|others|bunch|lot|mates?|newcomers?|apprentices?|foreman|boss|manager|director|mayor|visitors|guests|kids|children|man"
                                + "|woman|lady|ladies|gentleman|gentlemen|team|friends?|audience|crowd|folks|colleagues?|wife|husband|boss"
                                + "|son|daughter|mother|father|tourists|students|class|group)\\b"),
                "them");
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
