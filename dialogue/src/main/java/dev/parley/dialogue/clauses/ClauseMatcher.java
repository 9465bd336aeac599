package dev.parley.dialogue.clauses;

import dev.parley.robot.Action;
import dev.parley.robot.Sentence;
import dev.parley.robot.Slot;
import dev.parley.speech.SlotValue;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All readings of one clause by one template, of which the least strained is kept; among equals the one found
/// first, whose open text is shorter. The work is bounded: a sentence that branches too often has no reading.
final class ClauseMatcher {
    private static final int MOST_STEPS = 50_000;
    private static final int MOST_NUMBER_WORDS = 8;
    private static final Set<String> HANDS = Set.of(
            "take",
            "grab",
            "hold",
            "get",
            "pick",
            "catch",
            "seize",
            "lift",
            "raise",
            "gather",
            "collect",
            "bring",
            "fetch",
            "carry",
            "deliver",
            "give",
            "hand",
            "pass",
            "send",
            "offer",
            "serve",
            "push",
            "pull",
            "drag",
            "put",
            "place",
            "set",
            "lay",
            "keep",
            "stick",
            "hang",
            "drop",
            "throw",
            "toss",
            "release",
            "dump",
            "open",
            "close",
            "shut",
            "lock",
            "unlock",
            "find",
            "seek",
            "discover",
            "leave",
            "follow",
            "chase",
            "draw",
            "extract",
            "return",
            "let");

    /// @param slots as said
    /// @param strain what it costs to believe it; odd costs are things that are named without an article
    /// @param sure whether there is none of those
    record Found(Map<String, SlotValue> slots, int strain, boolean sure) {}

    private interface Rest {
        void from(int at, boolean led);
    }

    private final List<String> words;
    private final String action;
    private final Map<String, Slot> slots;
    private final CommandGrammar grammar;
    private final Map<String, SlotValue> said = new LinkedHashMap<>();
    private final List<Found> found = new ArrayList<>(1);
    private int strain;
    private int unsure;
    private int steps;

    private ClauseMatcher(List<String> words, String name, Action action, CommandGrammar grammar) {
        this.words = words;
        this.action = name;
        this.slots = action.slots();
        this.grammar = grammar;
    }

    /// The best reading, or none.
    ///
    /// @param grammar of the same robot: it knows how numbers are said
    static Optional<Found> match(
            List<String> words, Sentence sentence, String name, Action action, CommandGrammar grammar) {
        ClauseMatcher m = new ClauseMatcher(words, name, action, grammar);
        m.read(sentence, 0, false, (at, _) -> m.end(at));
        return m.found.stream().findFirst();
    }

    private void end(int at) {
        if (at < words.size()) return;
        if (!found.isEmpty() && found.getFirst().strain() <= strain) return;
        found.clear();
        found.add(new Found(Map.copyOf(said), strain, unsure == 0));
    }

    private void read(Sentence s, int at, boolean led, Rest rest) {
        if (++steps > MOST_STEPS) return;
        switch (s) {
            case Sentence.Word w -> {
                if (at < words.size() && words.get(at).equals(w.text())) rest.from(at + 1, at > 0);
            }
            case Sentence.SlotRef r -> slot(r.name(), at, led, rest);
            case Sentence.InOrder i -> inOrder(i.parts(), at, led, rest);
            case Sentence.OneOf o -> o.choices().forEach(c -> read(c, at, led, rest));
            case Sentence.AnyOrder a -> anyOrder(a.parts(), at, led, rest);
            case Sentence.Maybe m -> {
                read(m.part(), at, led, rest);
                rest.from(at, led);
            }
            case Sentence.Repeated r ->
                read(r.part(), at, led, (to, l) -> {
                    rest.from(to, l);
                    if (to > at) read(s, to, l, rest);
                });
        }
    }

    private void inOrder(List<Sentence> parts, int at, boolean led, Rest rest) {
        if (parts.isEmpty()) rest.from(at, led);
        else read(parts.getFirst(), at, led, (to, l) -> inOrder(parts.subList(1, parts.size()), to, l, rest));
    }

    private void anyOrder(List<Sentence> parts, int at, boolean led, Rest rest) {
        if (parts.isEmpty()) rest.from(at, led);
        for (int i = 0; i < parts.size(); i++) {
            List<Sentence> others = new ArrayList<>(parts);
            Sentence next = others.remove(i);
            read(next, at, led, (to, l) -> anyOrder(others, to, l, rest));
        }
    }

    private void slot(String name, int at, boolean led, Rest rest) {
        switch (slots.get(name)) {
            case Slot.OpenText _ -> openText(name, at, led, rest);
            case Slot.Choice c ->
                c.sayings().forEach((value, sayings) -> sayings.forEach(x -> choice(name, value, x, at, rest)));
            case Slot.Quantity _ -> quantity(name, at, rest);
        }
    }

    private void choice(String name, String value, String saying, int at, Rest rest) {
        List<String> wanted = List.of(saying.split(" "));
        int to = at + wanted.size();
        if (to <= words.size() && words.subList(at, to).equals(wanted))
            with(name, new SlotValue.Text(value), 0, () -> rest.from(to, at > 0));
    }

    private void quantity(String name, int at, Rest rest) {
        if (at >= words.size() || !mayBegin(words.get(at))) return;
        for (int to = Math.min(words.size(), at + MOST_NUMBER_WORDS); to > at; to--) {
            int end = to;
            grammar.parseSlot(action, name, String.join(" ", words.subList(at, to)))
                    .ifPresent(v -> with(name, v, 0, () -> rest.from(end, false)));
        }
    }

    private static boolean mayBegin(String word) {
        return CommandGrammar.isNumber(word) || word.equals("a") || word.equals("minus");
    }

    private void openText(String name, int at, boolean led, Rest rest) {
        boolean place = at > 0 && NounPhrase.leads(words.get(at - 1));
        for (int to = at + 1; to <= words.size(); to++) {
            List<String> part = words.subList(at, to);
            int cost = NounPhrase.strain(part, led && !said.isEmpty());
            if (cost < 0) continue;
            int bare = place || NounPhrase.isDefinite(part) && isHandled(part) ? 0 : 1;
            int end = to;
            unsure += bare;
            with(name, new SlotValue.Text(String.join(" ", part)), 2 * cost + bare, () -> rest.from(end, false));
            unsure -= bare;
        }
    }

    /// Hands need a thing; one goes to an end and looks at a noise.
    private boolean isHandled(List<String> thing) {
        return !HANDS.contains(words.getFirst()) || NounPhrase.isThing(thing);
    }

    private void with(String name, SlotValue value, int cost, Runnable rest) {
        if (said.containsKey(name)) return;
        said.put(name, value);
        strain += cost;
        rest.run();
        strain -= cost;
        said.remove(name);
    }
}
