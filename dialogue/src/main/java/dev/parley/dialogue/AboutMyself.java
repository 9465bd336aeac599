package dev.parley.dialogue;

import dev.parley.robot.Action;
import dev.parley.robot.People;
import dev.parley.robot.Robot;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Answers questions about the robot itself, from its file, its sensors and its events. Moves nothing.
final class AboutMyself {
    private static final int NAMED = 7;

    private record Answer(Pattern question, Supplier<String> text) {}

    private final List<Answer> answers;

    AboutMyself(Robot robot, SelfKnowledge self) {
        answers = List.of(
                on(
                        "what can you do|what (?:else )?do you (?:do|understand)|help|what can i (?:say|ask|tell you)|what are your (?:abilities|skills|commands)|what do you know how to do",
                        () -> abilities(robot)),
                on(
                        "where are you(?: now)?|what(?:'s| is) your (?:position|location)|where (?:do you stand|am i talking to)",
                        () -> whereabouts(self)),
                on(
                        "what are you doing(?: now| right now)?|are you busy|what(?:'s| is) going on|are you (?:moving|walking|working)",
                        () -> "I am " + self.doing() + "."),
                on(
                        "who are you|what(?:'s| is) your name|what are you",
                        () -> "I am " + robot.name().replace('-', ' ') + "."),
                on("(?:what|which) places do you know|where can you go(?: to)?", () -> places(robot)),
                on(
                        "who (?:may|can) (?:tell|ask) you (?:what to do|to move)|who do you listen to",
                        () -> "I listen to " + Words.list(rolesThatMove(robot)) + "."));
    }

    Optional<String> answer(String text) {
        String plain = Words.plain(text)
                .replaceFirst("^(?:(?:hey|hello|hi|ok|okay|so|robot|please|tell me) )+", "")
                .replaceFirst(" please$", "");
        return answers.stream()
                .filter(a -> a.question.matcher(plain).matches())
                .findFirst()
                .map(a -> a.text.get());
    }

    private static Answer on(String question, Supplier<String> text) {
        return new Answer(Pattern.compile(question), text);
    }

    /// The first few: nobody listens to a list of everything.
    private static String abilities(Robot robot) {
        List<String> all =
                robot.actions().keySet().stream().map(Wording::ability).toList();
        List<String> named = all.size() <= NAMED
                ? all
                : Stream.concat(all.stream().limit(NAMED - 1), Stream.of("more"))
                        .toList();
        return "I can " + Words.list(named) + ". Say " + robot.stop().getFirst() + ", and I stop.";
    }

    private static String whereabouts(SelfKnowledge self) {
        String place = self.whereabouts();
        return place.isEmpty() ? "I do not know where I am." : "I am " + place + ".";
    }

    private static String places(Robot robot) {
        return robot.places().isEmpty()
                ? "I know no places."
                : "I know the " + Words.list(List.copyOf(robot.places().keySet())) + ".";
    }

    private static List<String> rolesThatMove(Robot robot) {
        return robot.people().roles().keySet().stream()
                .filter(r -> moves(robot, r))
                .toList();
    }

    private static boolean moves(Robot robot, String role) {
        People people = robot.people();
        return robot.actions().entrySet().stream()
                .anyMatch(e -> people.may(role, e.getKey()) && movesRobot(e.getValue()));
    }

    private static boolean movesRobot(Action action) {
        return action.effect().map(e -> e.kind().moves()).orElse(false);
    }
}
