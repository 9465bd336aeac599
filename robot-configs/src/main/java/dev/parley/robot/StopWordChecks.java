package dev.parley.robot;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A stop word stops the robot in whatever is said. A command or a name that contains one could never be
/// carried out.
final class StopWordChecks {
    private static final String WHY = "other words: \"%s\" always stops the robot";

    private final Checks checks;
    private final List<String> stop;

    StopWordChecks(Checks checks, List<String> stop) {
        this.checks = checks;
        this.stop = stop;
    }

    void check(String key, Action action) {
        for (int i = 0; i < action.sentences().size(); i++)
            words("%s.say[%d]".formatted(key, i), action.sentences().get(i).sentence());
        action.slots().forEach((name, slot) -> {
            if (slot instanceof Slot.Choice c) sayings(key + ".slots." + name, c.sayings());
        });
    }

    private void words(String key, Sentence sentence) {
        switch (sentence) {
            case Sentence.Word w -> phrase(key, w.text());
            case Sentence.SlotRef _ -> {}
            case Sentence.InOrder s -> s.parts().forEach(p -> words(key, p));
            case Sentence.OneOf s -> s.choices().forEach(p -> words(key, p));
            case Sentence.AnyOrder s -> s.parts().forEach(p -> words(key, p));
            case Sentence.Maybe s -> words(key, s.part());
            case Sentence.Repeated s -> words(key, s.part());
        }
    }

    private void sayings(String key, Map<String, List<String>> sayings) {
        sayings.values().forEach(all -> all.forEach(s -> phrase(key, s)));
    }

    private void phrase(String key, String said) {
        String padded = " " + said.toLowerCase(Locale.ROOT) + " ";
        stop.stream()
                .filter(s -> padded.contains(" " + s.toLowerCase(Locale.ROOT) + " "))
                .findFirst()
                .ifPresent(s -> checks.that(false, key, said, WHY.formatted(s)));
    }
}
