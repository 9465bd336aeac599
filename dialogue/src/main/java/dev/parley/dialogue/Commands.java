package dev.parley.dialogue;

import dev.parley.robot.Action;
import dev.parley.robot.Robot;
import dev.parley.robot.Slot;
import dev.parley.speech.Heard;
import dev.parley.speech.SlotValue;
import dev.parley.speech.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Turns a wish into the act it deserves: do it, ask for what is missing or out of range, ask for a yes, or
/// refuse.
final class Commands {
    private static final int MOST_AT_ONCE = 3;

    private final Robot robot;

    Commands(Robot robot) {
        this.robot = robot;
    }

    /// What becomes of some wishes: all of them are done in their order, or none, and one act about the first
    /// that cannot be done as it stands says why.
    ///
    /// @param about which wish that is
    record Settled(List<Act> acts, int about) {
        boolean isDone() {
            return acts.stream().allMatch(Act.Do.class::isInstance);
        }
    }

    /// A refusal comes before a question: nobody is asked about what will not be done anyway.
    Settled settle(Heard heard, List<Wish> wishes) {
        if (wishes.size() > MOST_AT_ONCE) return tooMuch(heard, wishes);
        List<Act> acts = wishes.stream().map(w -> settle(heard, w)).toList();
        return first(Act.Refuse.class, acts)
                .or(() -> first(Act.Ask.class, acts))
                .orElse(new Settled(acts, 0));
    }

    private static Optional<Settled> first(Class<? extends Act> kind, List<Act> acts) {
        return IntStream.range(0, acts.size())
                .filter(i -> kind.isInstance(acts.get(i)))
                .mapToObj(i -> new Settled(List.of(acts.get(i)), i))
                .findFirst();
    }

    private static Settled tooMuch(Heard heard, List<Wish> wishes) {
        String action = wishes.get(MOST_AT_ONCE).action();
        return new Settled(List.of(new Act.Refuse(heard.stamp(), action, Wording.TOO_MUCH)), MOST_AT_ONCE);
    }

    Act settle(Heard heard, Wish wish) {
        if (!allows(heard.speaker(), wish)) return refuse(heard, wish);
        Wish complete = withDefaults(wish);
        return firstProblem(heard, complete).orElseGet(() -> agreed(heard, complete));
    }

    /// Asks for one slot of a wish, if whoever has it may have it.
    Act ask(Heard heard, Wish wish, String slot) {
        return allows(heard.speaker(), wish) ? ask(heard, wish, slot, Wording.ask(slot)) : refuse(heard, wish);
    }

    /// "Shall I …?" after a question about abilities: whoever answers yes gets it.
    Settled offer(Heard heard, List<Wish> wishes) {
        Settled settled = settle(heard, wishes.stream().map(Wish::saidYes).toList());
        String question = Wording.yesShallI(wishes.stream().map(Wish::action).toList());
        if (settled.acts().getFirst() instanceof Act.Ask a)
            return new Settled(
                    List.of(new Act.Ask(a.stamp(), a.action(), a.slot(), Wording.yes(a.action(), a.text()))),
                    settled.about());
        return settled.isDone() ? new Settled(List.of(ask(heard, wishes.getFirst(), "", question)), 0) : settled;
    }

    /// Asks whether it was heard right, where it would be done otherwise.
    Settled askWhether(Heard heard, List<Wish> wishes, String text) {
        Settled settled = settle(heard, wishes);
        Act question = ask(heard, wishes.getFirst(), "", Wording.didYouMean(text));
        return settled.isDone() ? new Settled(List.of(question), 0) : settled;
    }

    boolean allows(Speaker speaker, Wish wish) {
        return robot.people().may(speaker.role(), wish.action());
    }

    private static Act refuse(Heard heard, Wish wish) {
        return new Act.Refuse(heard.stamp(), wish.action(), Wording.NOT_PERMITTED);
    }

    private Act agreed(Heard heard, Wish wish) {
        boolean ask = robot.actions().get(wish.action()).risky() && !wish.confirmed();
        return ask
                ? new Act.Ask(heard.stamp(), wish.action(), "", Wording.shallI(wish))
                : new Act.Do(heard.stamp(), wish.action(), wish.slots(), heard.speaker(), wish.confirmed());
    }

    /// The first slot that is missing or out of range, as a question.
    private Optional<Act> firstProblem(Heard heard, Wish wish) {
        Action action = robot.actions().get(wish.action());
        return Missing.from(action, wish)
                .map(slot -> ask(heard, wish, slot, Wording.ask(slot)))
                .or(() -> wish.slots().keySet().stream()
                        .sorted()
                        .flatMap(slot ->
                                outOfRange(heard, wish, slot, action.slots().get(slot)).stream())
                        .findFirst());
    }

    private static Optional<Act> outOfRange(Heard heard, Wish wish, String name, Slot slot) {
        return slot instanceof Slot.Quantity q
                        && wish.slots().get(name) instanceof SlotValue.Number n
                        && !(n.value() >= q.min() && n.value() <= q.max())
                ? Optional.of(ask(heard, wish, name, Wording.outOfRange(name, q)))
                : Optional.empty();
    }

    private static Act ask(Heard heard, Wish wish, String slot, String text) {
        return new Act.Ask(heard.stamp(), wish.action(), slot, text);
    }

    private Wish withDefaults(Wish wish) {
        Wish filled = wish;
        for (var slot : robot.actions().get(wish.action()).slots().entrySet())
            if (!wish.slots().containsKey(slot.getKey()))
                for (SlotValue v : byDefault(slot.getValue()).stream().toList()) filled = filled.with(slot.getKey(), v);
        return filled;
    }

    private static Optional<SlotValue> byDefault(Slot slot) {
        return switch (slot) {
            case Slot.Choice c -> c.byDefault().map(SlotValue.Text::new);
            case Slot.Quantity q ->
                q.byDefault().isPresent()
                        ? Optional.of(new SlotValue.Number(q.byDefault().getAsDouble()))
                        : Optional.empty();
            case Slot.OpenText _ -> Optional.empty();
        };
    }
}
