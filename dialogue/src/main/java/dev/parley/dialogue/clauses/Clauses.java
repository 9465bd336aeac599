package dev.parley.dialogue.clauses;

import dev.parley.robot.Action;
import dev.parley.robot.Effect;
import dev.parley.robot.Robot;
import dev.parley.robot.Sentence;
import dev.parley.robot.Slot;
import dev.parley.speech.SlotValue;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads sentences that ask for actions with open text: the templates of the robot's file are the verbs and
/// what may follow them; what is general English is here: politeness, "and then", places behind things,
/// relative clauses, pronouns, idioms. All of a sentence is understood, or nothing.
///
/// Immutable, for any thread.
public final class Clauses {
    private static final int MOST_WORDS = 60;

    private final Map<String, Action> actions;
    private final CommandGrammar grammar;
    private final Set<String> verbs = new HashSet<>();
    private final Shell shell;

    private Clauses(Robot robot, CommandGrammar grammar) {
        this.actions = new LinkedHashMap<>(robot.actions());
        actions.values().removeIf(a -> !isForClauses(a));
        this.grammar = grammar;
        actions.values().forEach(a -> a.sentences().forEach(t -> firstWords(t.sentence(), a.slots())));
        this.shell = new Shell(verbs);
    }

    /// Of the actions of a robot.
    ///
    /// @param grammar of the same robot
    public static Clauses of(Robot robot, CommandGrammar grammar) {
        return new Clauses(robot, grammar);
    }

    /// Whether the open text of an action means things and places: not where it is only spoken again, or noted down.
    public static boolean isForClauses(Action action) {
        return action.effect().filter(e -> e.kind() != Effect.Kind.SAY).isPresent();
    }

    /// Whether any of the robot's actions has open text; a robot without such needs no reading of clauses.
    public boolean isOfUse() {
        return actions.values().stream()
                .flatMap(a -> a.slots().values().stream())
                .anyMatch(Slot.OpenText.class::isInstance);
    }

    /// The clauses of a sentence in their order, with pronouns as they were said; empty when any part of it
    /// is something else.
    public List<Clause> read(String text) {
        String plain = Shell.plain(text);
        if (plain.split(" ", MOST_WORDS + 1).length > MOST_WORDS) return List.of();
        return List.copyOf(new ClauseReader(actions, grammar, verbs, shell).read(plain));
    }

    /// The same with each "it" and "them" replaced by what was last named before it in the sentence, and each
    /// thing told where it is ("the scarf that is on the chair") named with its place; what nothing was named for
    /// stays as it is.
    public static List<Clause> resolved(List<Clause> clauses) {
        List<Clause> out = new ArrayList<>();
        Optional<String> named = Optional.empty();
        for (int i = 0; i < clauses.size(); i++) {
            Clause placed = i + 1 < clauses.size() ? placed(clauses.get(i), clauses.get(i + 1)) : clauses.get(i);
            Clause resolved = placed instanceof Clause.Asked a ? resolved(a, named) : placed;
            named = thing(resolved).or(() -> last(out));
            out.add(resolved);
        }
        return List.copyOf(out);
    }

    private static Clause.Asked resolved(Clause.Asked asked, Optional<String> named) {
        Map<String, SlotValue> slots = new HashMap<>(asked.slots());
        for (String last : named.stream().toList())
            slots.replaceAll((_, v) -> isPronoun(v) ? new SlotValue.Text(last) : v);
        return new Clause.Asked(asked.action(), slots, asked.sure());
    }

    private static boolean isPronoun(SlotValue value) {
        return value.toString().equals("it") || value.toString().equals("them");
    }

    private static Clause placed(Clause clause, Clause next) {
        if (!(clause instanceof Clause.Asked asked) || !(next instanceof Clause.Told told)) return clause;
        Map<String, SlotValue> slots = new HashMap<>(asked.slots());
        slots.replaceAll((_, v) -> v.toString().equals(told.thing()) ? new SlotValue.Text(whole(told)) : v);
        return new Clause.Asked(asked.action(), slots, asked.sure());
    }

    private static String whole(Clause.Told told) {
        return told.thing() + " " + told.where();
    }

    private static Optional<String> last(List<Clause> clauses) {
        return clauses.reversed().stream()
                .map(Clauses::thing)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// What a later "it" means: a thing before a place.
    private static Optional<String> thing(Clause clause) {
        return switch (clause) {
            case Clause.Told t -> Optional.of(whole(t));
            case Clause.Asked a ->
                a.slots().entrySet().stream()
                        .filter(e -> e.getValue().toString().contains(" "))
                        .sorted(Map.Entry.<String, SlotValue>comparingByKey(Comparator.reverseOrder()))
                        .map(e -> e.getValue().toString())
                        .findFirst();
        };
    }

    /// Returns whether something was always said.
    private boolean firstWords(Sentence s, Map<String, Slot> slots) {
        return switch (s) {
            case Sentence.Word w -> {
                verbs.add(w.text());
                yield true;
            }
            case Sentence.SlotRef r -> {
                if (slots.get(r.name()) instanceof Slot.Choice c)
                    c.sayings().values().forEach(all -> all.forEach(x -> verbs.add(x.split(" ")[0])));
                yield true;
            }
            case Sentence.InOrder i -> i.parts().stream().anyMatch(p -> firstWords(p, slots));
            case Sentence.OneOf o ->
                o.choices().stream().map(c -> firstWords(c, slots)).reduce(true, Boolean::logicalAnd);
            case Sentence.AnyOrder a ->
                a.parts().stream().map(p -> firstWords(p, slots)).reduce(false, Boolean::logicalOr);
            case Sentence.Maybe m -> {
                firstWords(m.part(), slots);
                yield false;
            }
            case Sentence.Repeated r -> firstWords(r.part(), slots);
        };
    }
}
