package dev.parley.dialogue.choosing;

import dev.parley.dialogue.choosing.Chooser.Choice;
import dev.parley.dialogue.language.LanguageModel;
import dev.parley.robot.Robot;
import dev.parley.robot.Slot;
import dev.parley.speech.grammar.CommandGrammar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// How a language model did in a robot's [Exam]. Below 95 % of the requests right, or above 0.5 % of what asks for
/// nothing taken for an action, it may talk, and not choose actions.
///
/// @param right requests whose action and slots it named
/// @param wrong of the others, those it named an action for
/// @param whole whether it was asked all of them: it is not once it cannot pass any more
public record Qualification(int right, int requests, int wrong, int others, boolean whole) {
    private static final double LEAST_RIGHT = 0.95;
    private static final double MOST_WRONG = 0.005;
    private static final Duration WITHIN = Duration.ofSeconds(20);
    /// Of each kind, before it is given up.
    private static final int AT_LEAST = 20;

    /// Has it take the exam; minutes for a small model on a CPU.
    ///
    /// @param note gets a line now and then
    public static Qualification of(Robot robot, LanguageModel model, Consumer<String> note) {
        Exam exam = Exam.of(robot, CommandGrammar.of(robot));
        Chooser chooser = new Chooser(robot, model, exam.examples());
        int right = 0, asked = 0, wrong = 0, others = 0;
        List<Map.Entry<String, Choice>> requests = List.copyOf(exam.requests().entrySet());
        List<String> talk = new ArrayList<>(exam.others());
        for (int i = 0; i < Math.max(requests.size(), talk.size()); i++) {
            if (i < requests.size()) {
                asked++;
                if (fits(robot, chooser, requests.get(i))) right++;
            }
            if (i < talk.size()) {
                others++;
                if (names(chooser, talk.get(i))) wrong++;
            }
            boolean lost = asked - right > (1 - LEAST_RIGHT) * requests.size() || wrong > MOST_WRONG * talk.size();
            if (i % 10 == 9) note.accept("%d of %d right, %d of %d wrong".formatted(right, asked, wrong, others));
            if (lost && i + 1 >= AT_LEAST) return new Qualification(right, asked, wrong, others, false);
        }
        return new Qualification(right, asked, wrong, others, true);
    }

    private static boolean names(Chooser chooser, String text) {
        return chooser.choose(text, WITHIN, () -> false)
                .filter(c -> !c.action().equals(ActionSchema.NONE))
                .isPresent();
    }

    /// Its action, and each slot that was said; another may have its default.
    private static boolean fits(Robot robot, Chooser chooser, Map.Entry<String, Choice> asked) {
        Choice wanted = asked.getValue();
        return chooser.choose(asked.getKey(), WITHIN, () -> false)
                .filter(c -> c.action().equals(wanted.action()))
                .filter(c -> wanted.slots().entrySet().stream()
                        .allMatch(s -> same(c.slots().getOrDefault(s.getKey(), ""), s.getValue())))
                .filter(c -> c.slots().entrySet().stream()
                        .allMatch(s -> wanted.slots().containsKey(s.getKey())
                                || isDefault(
                                        robot.actions().get(c.action()).slots().get(s.getKey()), s.getValue())))
                .isPresent();
    }

    private static boolean isDefault(Slot slot, String value) {
        return switch (slot) {
            case Slot.Choice c -> c.byDefault().filter(value::equals).isPresent();
            case Slot.Quantity q ->
                q.byDefault().isPresent()
                        && same(value, String.valueOf(q.byDefault().getAsDouble()));
            case Slot.OpenText _ -> false;
        };
    }

    private static boolean same(String one, String other) {
        try {
            return one.equals(other) || Math.abs(Double.parseDouble(one) - Double.parseDouble(other)) < 0.01;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    public boolean mayChoose() {
        return whole && requests > 0 && right >= LEAST_RIGHT * requests && wrong <= MOST_WRONG * others;
    }

    /// For people, in one line.
    public String describe() {
        return "%s: %d of %d requests right, %d of %d others taken for an action%s"
                .formatted(
                        mayChoose() ? "may choose actions" : "may talk, not choose actions",
                        right,
                        requests,
                        wrong,
                        others,
                        whole ? "" : ", then given up");
    }
}
