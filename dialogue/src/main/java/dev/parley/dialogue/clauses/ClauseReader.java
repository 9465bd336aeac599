package dev.parley.dialogue.clauses;

import dev.parley.robot.Action;
import dev.parley.robot.Template;
import dev.parley.speech.SlotValue;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads one sentence: where it may be cut, each cut is tried, and what is left must be read as well. The work is
/// bounded: after so many clauses that were tried nothing is read. Used once.
final class ClauseReader {
    private static final int MOST_TRIED = 120;
    private static final Pattern JOINT = Pattern.compile(
            " (?:, )?(?:and then|and after that|and also|and|then|after that|afterwards|please|next|,) (?:, )?");
    private static final Pattern RELATIVE = Pattern.compile(
            "^(.*?)((?:(?:the|a|an|my|your|all the) (?:[a-z']+ ){1,3})|everything |all )(?:that|which) (?:is|are) (.+)$");

    private final Map<String, Action> actions;
    private final CommandGrammar grammar;
    private final Set<String> verbs;
    private final Shell shell;
    private int tried;

    ClauseReader(Map<String, Action> actions, CommandGrammar grammar, Set<String> verbs, Shell shell) {
        this.actions = actions;
        this.grammar = grammar;
        this.verbs = verbs;
        this.shell = shell;
    }

    /// All clauses of it, or none.
    List<Clause> read(String plain) {
        return from(plain, "");
    }

    /// @param verb of the clause before, which "and then in the garden" belongs to as well
    private List<Clause> from(String text, String verb) {
        Matcher joint = JOINT.matcher(text);
        for (int at = 0; joint.find(at); at = joint.start() + 1) {
            List<Clause> all = cut(text.substring(0, joint.start()), text.substring(joint.end()), verb, joint.group());
            if (!all.isEmpty()) return all;
        }
        List<Clause> whole = clause(text, verb);
        return whole.isEmpty() ? runTogether(text, verb) : whole;
    }

    /// A joint counts where a verb of the robot, a statement, or another place for the same verb follows.
    private List<Clause> cut(String left, String right, String verb, String joint) {
        List<String> after = words(shell.stripped(right));
        boolean begins = verbs.contains(after.getFirst())
                || NounPhrase.isDeterminer(after.getFirst())
                || NounPhrase.beginsWithPlace(after)
                        && (joint.contains("then") || after.stream().anyMatch(verbs::contains));
        return begins ? both(left, right, verb) : List.of();
    }

    /// "Go to the hall take the box": two clauses that nothing joins, as speech without punctuation has them.
    private List<Clause> runTogether(String text, String verb) {
        List<String> words = words(text);
        for (int i = words.size() - 1; i > 1; i--)
            if (verbs.contains(words.get(i))) {
                List<Clause> all = both(
                        String.join(" ", words.subList(0, i)), String.join(" ", words.subList(i, words.size())), verb);
                if (!all.isEmpty()) return all;
            }
        return List.of();
    }

    private List<Clause> both(String left, String right, String verb) {
        List<Clause> first = clause(left, verb);
        if (first.isEmpty()) return List.of();
        List<Clause> others = from(right, words(shell.stripped(left)).getFirst());
        return others.isEmpty()
                ? List.of()
                : Stream.concat(first.stream(), others.stream()).toList();
    }

    private List<Clause> clause(String part, String verbBefore) {
        if (++tried > MOST_TRIED) return List.of();
        String bare = shell.stripped(part);
        List<String> words = words(bare);
        if (Idioms.isOne(bare)) return List.of();
        if (!verbBefore.isEmpty() && NounPhrase.beginsWithPlace(words)) {
            List<Clause> another = asked(words(verbBefore + " " + bare));
            if (!another.isEmpty()) return another;
        }
        if (!verbs.contains(words.getFirst()))
            return placeFirst(words).or(() -> told(bare)).stream().toList();
        List<Clause> plainly = asked(words);
        List<Clause> all = plainly.isEmpty() ? withRelative(bare) : plainly;
        return all.stream()
                .map(c -> c instanceof Clause.Asked a ? doubted(a, part, words.getFirst()) : c)
                .toList();
    }

    private static Clause doubted(Clause.Asked asked, String part, String verb) {
        boolean doubt = Shell.asksIntention(part)
                || Shell.maybeAboutAbility(part, things(asked))
                || Shell.maybeFigurative(verb, things(asked));
        return doubt ? new Clause.Asked(asked.action(), asked.slots(), false) : asked;
    }

    private static Stream<String> things(Clause.Asked asked) {
        return asked.slots().values().stream().map(SlotValue::toString);
    }

    private static Optional<Clause> told(String bare) {
        return Statements.read(bare).map(t -> t);
    }

    /// "In the basket put the apples".
    private Optional<Clause> placeFirst(List<String> words) {
        if (!NounPhrase.beginsWithPlace(words)) return Optional.empty();
        for (int i = 2; i < words.size() - 1; i++)
            if (verbs.contains(words.get(i)) && !words.contains("is") && !words.contains("are")) {
                List<Clause> asked = asked(joined(words.subList(i, words.size()), words.subList(0, i)));
                if (!asked.isEmpty()) return asked.stream().findFirst();
            }
        return Optional.empty();
    }

    /// "Turn on the tv that is on the table": an action, and where the thing is.
    private List<Clause> withRelative(String bare) {
        Matcher m = RELATIVE.matcher(bare);
        if (!m.matches()) return List.of();
        List<String> words = words(m.group(3));
        for (int end = words.size(); end > 1; end--) {
            String where = String.join(" ", words.subList(0, end));
            String rest = String.join(" ", words.subList(end, words.size()));
            String thing = m.group(2).strip();
            List<Clause> asked = asked(words((m.group(1) + thing + " " + rest).strip()));
            Optional<Clause> told = told(thing + " is " + where);
            if (!asked.isEmpty() && told.isPresent()) return List.of(asked.getFirst(), told.get());
        }
        return List.of();
    }

    private List<Clause> asked(List<String> words) {
        List<Clause> plainly = matched(words);
        return plainly.isEmpty() ? thingLast(words) : plainly;
    }

    /// "Put on the table the bowl of soup": a long thing may follow its place.
    private List<Clause> thingLast(List<String> words) {
        if (words.size() < 5 || !NounPhrase.leads(words.get(1))) return List.of();
        for (int i = words.size() - 2; i > 2; i--) {
            boolean thing = NounPhrase.isDeterminer(words.get(i)) && !NounPhrase.leads(words.get(i - 1));
            if (!thing) continue;
            List<Clause> asked = matched(
                    joined(List.of(words.getFirst()), joined(words.subList(i, words.size()), words.subList(1, i))));
            if (!asked.isEmpty()) return asked;
        }
        return List.of();
    }

    private List<Clause> matched(List<String> words) {
        List<Clause> best = List.of();
        int least = Integer.MAX_VALUE;
        for (Map.Entry<String, Action> action : actions.entrySet())
            for (Template t : action.getValue().sentences()) {
                var found = ClauseMatcher.match(words, t.sentence(), action.getKey(), action.getValue(), grammar);
                if (found.isEmpty() || found.get().strain() >= least) continue;
                least = found.get().strain();
                best = List.of(new Clause.Asked(
                        action.getKey(), found.get().slots(), found.get().sure()));
            }
        return best;
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private static List<String> joined(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }
}
