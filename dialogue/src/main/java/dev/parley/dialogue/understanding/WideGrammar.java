package dev.parley.dialogue.understanding;

import dev.parley.dialogue.understanding.StockActions.Implying;
import dev.parley.dialogue.understanding.StockActions.Stock;
import dev.parley.robot.Action;
import dev.parley.robot.BadRobotException;
import dev.parley.robot.Robot;
import dev.parley.robot.Slot;
import dev.parley.robot.Template;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Transcript.Command;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A robot's grammar with the templates and sayings of the stock actions beside its own. Templates that imply a
/// value ("back up") are actions of their own in it, and come out as the robot's action with that value.
/// Immutable.
final class WideGrammar {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final Robot robot;
    private final CommandGrammar grammar;
    private final Map<String, Asked> meanings = new HashMap<>();

    WideGrammar(Robot robot, StockActions stock) {
        Map<String, Action> actions = new LinkedHashMap<>();
        robot.actions().forEach((name, action) -> {
            Optional<Stock> known = Repertoire.stockName(name, action).map(stock.byName()::get);
            actions.put(name, known.map(k -> widened(robot, action, k)).orElse(action));
            known.ifPresent(k -> actions.putAll(implying(robot, name, action, k)));
        });
        this.robot = robot.with(actions);
        this.grammar = CommandGrammar.of(this.robot);
    }

    Map<String, Action> actions() {
        return robot.actions();
    }

    CommandGrammar grammar() {
        return grammar;
    }

    /// What one of its actions is in the robot's file.
    Asked meaning(String action) {
        return meanings.getOrDefault(action, new Asked(action, Map.of()));
    }

    /// The wishes of a whole text; empty: it is none, or there is a word left over.
    List<Asked> read(String text) {
        return grammar.parse(text).stream()
                .flatMap(t -> t.commands().stream())
                .map(this::asked)
                .toList();
    }

    private Asked asked(Command command) {
        return meaning(command.action()).with(command.slots());
    }

    private Action widened(Robot robot, Action action, Stock stock) {
        return built(robot, action, stock, templatesOf(stock, "", ""));
    }

    private Map<String, Action> implying(Robot robot, String name, Action action, Stock stock) {
        Map<String, Action> more = new LinkedHashMap<>();
        Map<String, String> slots = Repertoire.slots(action);
        stock.templates().stream()
                .filter(t -> !t.slot().isEmpty())
                .map(t -> new Implying(t.slot(), t.value(), ""))
                .distinct()
                .forEach(i -> {
                    String slot = slots.getOrDefault(i.slot(), "");
                    if (!(action.slots().get(slot) instanceof Slot.Choice c)
                            || !c.sayings().containsKey(i.value())) return;
                    String as = (name + "__" + i.value()).replace(' ', '_');
                    Action only = built(
                            robot,
                            new Action(
                                    action.sentences(),
                                    action.slots(),
                                    action.effect(),
                                    action.replies(),
                                    action.risky()),
                            stock,
                            templatesOf(stock, i.slot(), i.value()));
                    int own = action.sentences().size();
                    if (only.sentences().size() == own) return;
                    more.put(
                            as,
                            new Action(
                                    only.sentences()
                                            .subList(own, only.sentences().size()),
                                    only.slots(),
                                    only.effect(),
                                    only.replies(),
                                    only.risky()));
                    meanings.put(as, new Asked(name, Map.of(slot, new SlotValue.Text(i.value()))));
                });
        return more;
    }

    private static List<String> templatesOf(Stock stock, String slot, String value) {
        return stock.templates().stream()
                .filter(t -> t.slot().equals(slot) && t.value().equals(value))
                .map(Implying::template)
                .toList();
    }

    /// With those templates that the robot has the slots for, and that hold none of its stop words.
    private static Action built(Robot robot, Action action, Stock stock, List<String> templates) {
        Map<String, String> names = Repertoire.slots(action);
        List<Template> sentences = new ArrayList<>(action.sentences());
        for (String t : templates)
            if (names.keySet().containsAll(slotsIn(t)) && !stops(robot, t))
                sentences.add(Template.of(SLOT.matcher(t).replaceAll(m -> "{" + names.get(m.group(1)) + "}")));
        Map<String, Slot> slots = new LinkedHashMap<>(action.slots());
        stock.sayings()
                .forEach((slot, sayings) ->
                        slots.computeIfPresent(names.getOrDefault(slot, ""), (_, s) -> more(robot, s, sayings)));
        try {
            return new Action(sentences, slots, action.effect(), action.replies(), action.risky());
        } catch (BadRobotException _) {
            return action;
        }
    }

    private static Slot more(Robot robot, Slot slot, Map<String, List<String>> sayings) {
        if (!(slot instanceof Slot.Choice c)) return slot;
        Map<String, List<String>> all = new LinkedHashMap<>(c.sayings());
        sayings.forEach((value, said) -> all.computeIfPresent(value, (_, own) -> {
            List<String> both = new ArrayList<>(own);
            said.stream().filter(s -> !own.contains(s) && !stops(robot, s)).forEach(both::add);
            return both;
        }));
        return new Slot.Choice(all, c.byDefault());
    }

    private static List<String> slotsIn(String template) {
        Matcher m = SLOT.matcher(template);
        return m.results().map(r -> r.group(1)).toList();
    }

    private static boolean stops(Robot robot, String text) {
        String padded = " " + text.replaceAll("[^a-z' ]", " ") + " ";
        return robot.stop().stream().anyMatch(s -> padded.contains(" " + s + " "));
    }
}
