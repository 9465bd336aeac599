package dev.parley.dialogue.understanding;

import dev.parley.robot.Action;
import dev.parley.robot.Sentence;
import dev.parley.robot.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Sentences of a template at random, `@` for a place and `#` for an amount. The same ones every time.
final class Sampler {
    private final Set<String> places;
    private final Random random = new Random(7);

    Sampler(Set<String> places) {
        this.places = places;
    }

    List<String> of(Action action, int atMost) {
        Set<String> sentences = new TreeSet<>();
        int tries = 2 * atMost / action.sentences().size() + 2;
        for (var template : action.sentences())
            for (int i = 0; i < tries; i++)
                sentences.add(of(template.sentence(), action.slots()).strip());
        List<String> all = new ArrayList<>(sentences);
        java.util.Collections.shuffle(all, random);
        return all.subList(0, Math.min(atMost, all.size()));
    }

    private String of(Sentence sentence, Map<String, Slot> slots) {
        return switch (sentence) {
            case Sentence.Word w -> w.text();
            case Sentence.SlotRef r -> of(slots.get(r.name()));
            case Sentence.InOrder i -> joined(i.parts(), slots);
            case Sentence.OneOf o -> of(any(o.choices()), slots);
            case Sentence.AnyOrder a -> joined(a.parts(), slots);
            case Sentence.Maybe m -> random.nextInt(3) == 0 ? of(m.part(), slots) : "";
            case Sentence.Repeated r -> of(r.part(), slots);
        };
    }

    private String joined(List<Sentence> parts, Map<String, Slot> slots) {
        return parts.stream().map(p -> of(p, slots)).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    }

    private String of(Slot slot) {
        return switch (slot) {
            case Slot.Choice c when places.containsAll(c.sayings().keySet()) -> "@";
            case Slot.Choice c -> any(any(List.copyOf(c.sayings().values())));
            case Slot.Quantity _ -> "#";
            case Slot.OpenText _ -> "something";
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
