package dev.parley.dialogue;

import dev.parley.robot.Action;
import dev.parley.robot.Robot;
import dev.parley.robot.Sentence;
import dev.parley.robot.Slot;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Score;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Whether words that nobody understood may have been meant for the robot: they name it, speak to a "you",
/// or use a word of its own sentences. What people say to each other mostly does none of that. Typed text
/// always is.
final class Addressed {
    private static final Set<String> TO_SOMEBODY = Set.of("you", "your", "yourself", "robot");
    /// Words of sentences everywhere, which say nothing about whom they are for.
    private static final Set<String> COMMON = Set.of(
            "a",
            "an",
            "the",
            "to",
            "of",
            "on",
            "in",
            "at",
            "by",
            "for",
            "with",
            "and",
            "or",
            "is",
            "it",
            "that",
            "this",
            "me",
            "us",
            "them",
            "him",
            "her",
            "one",
            "up",
            "down",
            "over",
            "please",
            "there",
            "no",
            "yes",
            "have",
            "take",
            "get",
            "make",
            "do",
            "say",
            "tell",
            "where",
            "what",
            "people",
            "everyone",
            "everybody",
            "way",
            "other",
            "all");

    private final Set<String> own = new HashSet<>();
    private final boolean wakes;

    Addressed(Robot robot) {
        wakes = !robot.wake().isEmpty();
        for (Action a : robot.actions().values()) {
            a.sentences().forEach(t -> collect(t.sentence()));
            a.slots().values().forEach(this::collect);
        }
        own.removeAll(COMMON);
        own.addAll(TO_SOMEBODY);
        own.addAll(Set.of(robot.name().split("-")));
    }

    boolean mayBe(Transcript transcript) {
        if (!(transcript instanceof FreeText t)) return false;
        return t.score().equals(Score.TYPED)
                || Stream.of(Words.plain(t.text()).split(" ")).anyMatch(own::contains);
    }

    /// Whether they may be a question to it: a robot with a wake phrase hears nothing else.
    boolean mayAsk(Transcript transcript) {
        return wakes || mayBe(transcript);
    }

    private void collect(Sentence sentence) {
        switch (sentence) {
            case Sentence.Word w -> own.add(w.text());
            case Sentence.SlotRef _ -> {}
            case Sentence.InOrder i -> i.parts().forEach(this::collect);
            case Sentence.OneOf o -> o.choices().forEach(this::collect);
            case Sentence.AnyOrder a -> a.parts().forEach(this::collect);
            case Sentence.Maybe m -> collect(m.part());
            case Sentence.Repeated r -> collect(r.part());
        }
    }

    private void collect(Slot slot) {
        if (slot instanceof Slot.Choice c)
            c.sayings().values().stream()
                    .flatMap(java.util.List::stream)
                    .flatMap(s -> Stream.of(Words.plain(s).split(" ")))
                    .forEach(own::add);
    }
}
