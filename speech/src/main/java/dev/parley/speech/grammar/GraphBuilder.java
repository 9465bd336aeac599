package dev.parley.speech.grammar;

import dev.parley.robot.Sentence;
import dev.parley.robot.Slot;
import dev.parley.robot.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lays sentences out as a [WordGraph]. Every method starts at a state, adds what is to be said and returns
/// the state after it.
final class GraphBuilder {
    private static final int MOST_STATES = 500_000;

    private final List<List<Arc>> arcs = new ArrayList<>();
    private final Amounts amounts;

    GraphBuilder(Amounts amounts) {
        this.amounts = amounts;
    }

    int state() {
        if (arcs.size() >= MOST_STATES)
            throw new IllegalArgumentException(
                    "the sentences of this robot are too many to listen for; shorten lists or (a;b) groups");
        arcs.add(new ArrayList<>());
        return arcs.size() - 1;
    }

    void arc(int from, Arc arc) {
        arcs.get(from).add(arc);
    }

    void join(int from, int to) {
        arc(from, new Arc.Silent(to));
    }

    WordGraph build(int start, int end) {
        addContractions();
        return new WordGraph(List.copyOf(arcs.stream().map(List::copyOf).toList()), start, end);
    }

    /// A sentence whose slots are these.
    int sentence(int from, Sentence sentence, Map<String, Slot> slots) {
        return switch (sentence) {
            case Sentence.Word w -> words(from, w.text());
            case Sentence.SlotRef ref -> slot(from, ref.name(), slots.get(ref.name()));
            case Sentence.InOrder i -> inOrder(from, i.parts(), slots);
            case Sentence.OneOf o -> oneOf(from, o.choices(), slots);
            case Sentence.AnyOrder a -> anyOrder(from, a.parts(), slots);
            case Sentence.Maybe m -> {
                int to = sentence(from, m.part(), slots);
                join(from, to);
                yield to;
            }
            case Sentence.Repeated r -> {
                int again = state();
                join(from, again);
                int to = sentence(again, r.part(), slots);
                join(to, again);
                yield to;
            }
        };
    }

    /// A template without slots.
    int phrase(int from, String template) {
        return sentence(from, Template.of(template).sentence(), Map.of());
    }

    /// A template without slots, or nothing.
    int maybe(int from, String template) {
        int to = phrase(from, template);
        join(from, to);
        return to;
    }

    private int inOrder(int from, List<Sentence> parts, Map<String, Slot> slots) {
        int at = from;
        StringBuilder literal = new StringBuilder();
        for (Sentence part : parts) {
            if (part instanceof Sentence.Word w) {
                literal.append(' ').append(w.text());
                continue;
            }
            at = sentence(words(at, literal.toString()), part, slots);
            literal.setLength(0);
        }
        return words(at, literal.toString());
    }

    private int oneOf(int from, List<Sentence> choices, Map<String, Slot> slots) {
        int to = state();
        for (Sentence choice : choices) join(sentence(from, choice, slots), to);
        return to;
    }

    /// One state for every subset of the parts said so far: n·2ⁿ⁻¹ copies of a part instead of n·n!.
    private int anyOrder(int from, List<Sentence> parts, Map<String, Slot> slots) {
        int full = (1 << parts.size()) - 1;
        int[] said = new int[full + 1];
        for (int set = 0; set <= full; set++) said[set] = state();
        join(from, said[0]);
        for (int set = 0; set < full; set++)
            for (int i = 0; i < parts.size(); i++) {
                if ((set >> i & 1) != 0) continue;
                join(sentence(said[set], parts.get(i), slots), said[set | 1 << i]);
            }
        return said[full];
    }

    /// Whatever the slot allows.
    int slot(int from, String name, Slot slot) {
        int to = switch (slot) {
            case Slot.Choice c -> choice(from, name, c);
            case Slot.Quantity q -> amounts.lay(this, from, name, q.unit());
            case Slot.OpenText _ -> openText(from, name);
        };
        arc(from, new Arc.LeftOut(name, to));
        return to;
    }

    private int choice(int from, String name, Slot.Choice choice) {
        record Saying(String value, String text, int words) {}
        List<Saying> sayings = new ArrayList<>();
        choice.sayings()
                .forEach((value, ways) -> ways.forEach(
                        way -> sayings.add(new Saying(value, way, Words.of(way).size()))));
        sayings.sort(Comparator.comparingInt(s -> -s.words()));
        int opened = state();
        int to = state();
        arc(from, new Arc.Open(name, opened));
        for (Saying s : sayings) arc(words(opened, s.text()), new Arc.Value(name, s.value(), to));
        return to;
    }

    /// At least one word; as few as the rest of the sentence allows.
    private int openText(int from, String name) {
        int first = state();
        int more = state();
        int to = state();
        arc(from, new Arc.Open(name, first));
        arc(first, new Arc.Anything(more));
        arc(more, new Arc.Close(name, to));
        arc(more, new Arc.Anything(more));
        return to;
    }

    /// Words as they are, with the other ways to write them.
    int words(int from, String text) {
        List<Words.Word> words = Words.of(text);
        List<Integer> states = new ArrayList<>(List.of(from));
        for (Words.Word w : words) {
            int next = state();
            arc(states.getLast(), new Arc.Say(w.canonical(), next));
            asWritten(text.substring(w.start(), w.end()), w.canonical(), states.getLast(), next);
            states.add(next);
        }
        addDigits(words.stream().map(Words.Word::canonical).toList(), states);
        return states.getLast();
    }

    /// Names keep their capitals: "TV", "McDonald".
    private void asWritten(String original, String canonical, int from, int to) {
        boolean capitalsInside =
                !original.substring(1).equals(original.substring(1).toLowerCase(java.util.Locale.ROOT));
        if (capitalsInside && original.equalsIgnoreCase(canonical)) arc(from, new Arc.Written(original, to));
    }

    private void addDigits(List<String> words, List<Integer> states) {
        for (int i = 0; i < words.size(); i++)
            for (int j = i + 2; j <= words.size(); j++) {
                Optional<String> digits = Numbers.digits(words.subList(i, j));
                if (digits.isPresent()) arc(states.get(i), new Arc.Written(digits.get(), states.get(j)));
            }
    }

    private void addContractions() {
        Map<Integer, List<Arc.Say>> next = new HashMap<>();
        for (int s = 0; s < arcs.size(); s++)
            for (Arc a : List.copyOf(arcs.get(s)))
                if (a instanceof Arc.Say first && Spelling.canContract(first.word()))
                    for (Arc.Say second : next.computeIfAbsent(first.to(), this::sayableFrom))
                        contract(s, first, second);
    }

    private void contract(int from, Arc.Say first, Arc.Say second) {
        Spelling.contracted(first.word(), second.word())
                .ifPresent(text -> arc(from, new Arc.Written(text, second.to())));
    }

    private List<Arc.Say> sayableFrom(int state) {
        List<Arc.Say> found = new ArrayList<>();
        List<Integer> open = new ArrayList<>(List.of(state));
        java.util.Set<Integer> seen = new java.util.HashSet<>(open);
        while (!open.isEmpty())
            for (Arc a : arcs.get(open.removeLast())) {
                if (a instanceof Arc.Say say) found.add(say);
                else if (a instanceof Arc.Silent && seen.add(a.to())) open.add(a.to());
            }
        return found;
    }
}
