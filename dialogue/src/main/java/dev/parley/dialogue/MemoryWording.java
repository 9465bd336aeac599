package dev.parley.dialogue;

import dev.parley.dialogue.Memory.Fact;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the robot says of what it was told. English.
final class MemoryWording {
    static final String WHOSE = "I do not know your voice, so I cannot keep that for you.";
    static final String TOO_LONG = "That is too long for me to remember.";
    static final String FULL = "I cannot remember any more. Tell me something to forget first.";
    static final String NOT_AT_THE_MOMENT = "I cannot remember that at the moment.";
    static final String NOT_WRITTEN = "I could not write that down.";
    static final String NO_NAME = "You have not told me your name.";
    static final String NOTHING_OF_YOU = "I know nothing about you.";
    static final String NOTHING_TO_FORGET = "I know nothing about that.";
    static final String FORGOTTEN = "I have forgotten it.";
    static final String FORGOT_YOU = "I have forgotten what I knew about you.";

    private MemoryWording() {}

    static String kept(Fact fact) {
        return isName(fact) ? "I will call you " + fact.value() + "." : "I will remember: " + sentence(fact) + ".";
    }

    static String told(List<Fact> facts) {
        return facts.stream().map(f -> capital(sentence(f)) + ".").collect(Collectors.joining(" "));
    }

    static String yourName(String name) {
        return "You are " + name + ".";
    }

    static String unknownOf(String subject) {
        return "You have not told me about your %s.".formatted(Words.plain(subject));
    }

    static String source(Fact fact) {
        return Remembering.TOLD_BY + (fact.by().isEmpty() ? "someone whose name I do not know" : fact.by());
    }

    private static String sentence(Fact fact) {
        if (fact.isNote()) return toYou(fact.value());
        String whose = fact.owner().isEmpty() ? "" : "your ";
        return whose + fact.spoken() + " " + fact.verb() + " " + toYou(fact.value());
    }

    /// As the subject of a sentence whose beginning it need not be: "the keys", "pallet seven", "Chen".
    static String spoken(String subject) {
        String[] words = subject.strip().split(" ", 2);
        boolean name = words.length == 1;
        return name ? words[0] : words[0].toLowerCase(Locale.ROOT) + " " + words[1];
    }

    private static boolean isName(Fact fact) {
        return fact.subject().equals(Told.NAME) && !fact.owner().isEmpty();
    }

    private static String toYou(String text) {
        return text.replaceAll("(?i)\\bI am\\b|\\bI'm\\b", "you are")
                .replaceAll("(?i)\\b(?:I|me)\\b", "you")
                .replaceAll("(?i)\\bmy\\b", "your")
                .replaceAll("(?i)\\bmine\\b", "yours");
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
