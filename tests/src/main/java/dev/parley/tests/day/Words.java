package dev.parley.tests.day;

import java.util.List;
import java.util.SplittableRandom;

/// What people say to a robot in a day.
enum Words {
    COMMAND(
            40,
            "walk forward two meters",
            "please walk backward one meter",
            "step to the left",
            "go right for one meter",
            "turn left",
            "turn right by forty five degrees",
            "turn around",
            "go to the workbench",
            "go to the loading dock",
            "please come over to the charging station",
            "look left",
            "look at me",
            "wave",
            "wave with your left hand",
            "nod",
            "shake your head",
            "point to the loading dock",
            "raise your right arm",
            "lower your right arm",
            "open your left hand",
            "could you turn left a bit?",
            "can you please go to the workbench"),
    SEQUENCE(
            6,
            "turn left and then wave",
            "walk forward one meter and then nod",
            "go to the workbench and then raise your left arm",
            "nod and then turn around and then wave"),
    QUESTION(
            14,
            "what can you do?",
            "where are you?",
            "what are you doing?",
            "why did you stop?",
            "can you walk?",
            "what did you do last?",
            "what is your name?",
            "who are you?"),
    INCOMPLETE(6, "go to", "go to the", "walk", "turn", "raise your arm", "point"),
    TOO_MUCH(3, "walk forward fifty meters", "turn left by four hundred degrees"),
    NO_COMMAND(
            6,
            "don't walk forward",
            "he told me to go on",
            "what if you turned left?",
            "the weather is nice today",
            "colorless green ideas sleep furiously",
            "yes",
            "no",
            "never mind",
            "again"),
    TOLD(
            4,
            "remember that the tools are on the shelf",
            "my name is Kim",
            "where are the tools?",
            "forget what I told you",
            "what do you remember?");

    private final int weight;
    private final List<String> sayings;

    Words(int weight, String... sayings) {
        this.weight = weight;
        this.sayings = List.of(sayings);
    }

    String any(SplittableRandom random) {
        return sayings.get(random.nextInt(sayings.size()));
    }

    static Words one(SplittableRandom random) {
        int total = 0;
        for (Words w : values()) total += w.weight;
        int at = random.nextInt(total);
        for (Words w : values()) {
            at -= w.weight;
            if (at < 0) return w;
        }
        throw new IllegalStateException();
    }
}
