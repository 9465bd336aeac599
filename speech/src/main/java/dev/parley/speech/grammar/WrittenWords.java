package dev.parley.speech.grammar;

import dev.parley.robot.Robot;
import dev.parley.robot.Sentence;
import dev.parley.robot.Slot;
import dev.parley.robot.Template;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words of a robot's sentences, with the spaces of those who wrote them.
final class WrittenWords {
    private final Set<String> words = new LinkedHashSet<>();

    private WrittenWords() {}

    static Set<String> of(Robot robot, Language language) {
        WrittenWords written = new WrittenWords();
        for (List<String> phrases : List.of(robot.wake(), robot.stop(), language.stop(), language.decoys()))
            phrases.forEach(written::phrase);
        for (String template :
                List.of(language.beforeStop(), language.afterStop(), language.toWhom(), language.resume()))
            written.sentence(Template.of(template).sentence());
        written.words.addAll(language.amounts().words());
        robot.actions().values().forEach(action -> {
            action.sentences().forEach(t -> written.sentence(t.sentence()));
            action.slots().values().forEach(written::slot);
        });
        return Set.copyOf(written.words);
    }

    private void phrase(String text) {
        words.addAll(List.of(text.toLowerCase(Locale.ROOT).split("[\\s-]+")));
    }

    private void slot(Slot slot) {
        if (slot instanceof Slot.Choice c) c.sayings().values().forEach(ways -> ways.forEach(this::phrase));
    }

    private void sentence(Sentence sentence) {
        switch (sentence) {
            case Sentence.Word w -> phrase(w.text());
            case Sentence.SlotRef _ -> {}
            case Sentence.InOrder s -> s.parts().forEach(this::sentence);
            case Sentence.OneOf s -> s.choices().forEach(this::sentence);
            case Sentence.AnyOrder s -> s.parts().forEach(this::sentence);
            case Sentence.Maybe s -> sentence(s.part());
            case Sentence.Repeated s -> sentence(s.part());
        }
    }
}
