package dev.parley.dialogue;

import dev.parley.dialogue.clauses.Clause;
import dev.parley.dialogue.clauses.Clause.Asked;
import dev.parley.dialogue.clauses.Clause.Told;
import dev.parley.dialogue.clauses.Clauses;
import dev.parley.robot.Action;
import dev.parley.robot.Robot;
import dev.parley.robot.Slot;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.List;

/// Wishes whose slots are any words. The grammar would take anything for a thing ("take it easy"), so for
/// these actions only what reads as clauses counts.
final class OpenRequests {
    private final Robot robot;
    private final Clauses clauses;

    /// What a sentence asks for and tells.
    ///
    /// @param wishes in their order
    /// @param told where things are, in sentences that the memory reads; only where nothing is asked for
    /// @param sure whether all is named that is asked for
    record Reading(List<Wish> wishes, List<String> told, boolean sure) {
        static final Reading NOTHING = new Reading(List.of(), List.of(), true);
    }

    OpenRequests(Robot robot, CommandGrammar grammar) {
        this.robot = robot;
        this.clauses = Clauses.of(robot, grammar);
    }

    /// Without wishes where the sentence has none, or none with open text.
    Reading read(String text) {
        if (!clauses.isOfUse()) return Reading.NOTHING;
        List<Clause> all = Clauses.resolved(clauses.read(text));
        List<Asked> asked = all.stream()
                .filter(Asked.class::isInstance)
                .map(Asked.class::cast)
                .toList();
        List<Wish> wishes =
                asked.stream().map(a -> new Wish(a.action(), a.slots())).toList();
        if (wishes.isEmpty()) return new Reading(wishes, told(all), true);
        return isOpen(wishes) ? new Reading(wishes, List.of(), asked.stream().allMatch(Asked::sure)) : Reading.NOTHING;
    }

    /// "A box" is no name to ask for it by.
    private static List<String> told(List<Clause> all) {
        return all.stream()
                .map(Told.class::cast)
                .filter(t -> !t.thing().matches("(?:an?|some|any|one) .*"))
                .map(Told::sentence)
                .toList();
    }

    boolean isOfUse() {
        return clauses.isOfUse();
    }

    /// Whether any of them says something in any words, so that it has to be read here.
    boolean isOpen(List<Wish> wishes) {
        return clauses.isOfUse() && wishes.stream().anyMatch(this::isOpen);
    }

    private boolean isOpen(Wish wish) {
        Action action = robot.actions().get(wish.action());
        return Clauses.isForClauses(action)
                && wish.slots().keySet().stream().anyMatch(s -> action.slots().get(s) instanceof Slot.OpenText);
    }
}
