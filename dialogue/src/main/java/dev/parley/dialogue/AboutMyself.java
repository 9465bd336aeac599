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
                        "where (?:exactly )?are you(?: standing)?(?: now| right now| at the moment)?|what(?:'s| is) your (?:current )?(?:position|location)|where (?:do you stand|am i talking to)|(?:do you know )?where you are|which place is nearest(?: to you)?",
                        () -> whereabouts(self)),
                on(
                        "what are you (?:doing|up to|busy with)(?: here| now| right now| at the moment)?|are you (?:still )?(?:busy|moving|walking|working|standing still)|what(?:'s| is) (?:going on|your (?:status|state|task))",
                        () -> "I am " + self.doing() + "."),
                on(
                        "what (?:were you (?:just )?(?:doing|up to)|did you (?:just )?do|have you (?:just )?done|have you been doing)(?: last| just now| before| so far)?|what was the last thing (?:that )?you did|what was your last (?:task|action|job)|(?:did|have) you (?:finish|finished|manage|made|make|do|done)(?: it| that)?|are you (?:done|finished)(?: yet)?|did (?:it|that) work",
                        () -> lastDone(self)),
                on(
                        "why (?:did|have|are) you (?:stop|stopped|stopping|standing still|standing|not moving|waiting)(?: there| here| around| now)?|(?:what|who) (?:made you stop|stopped you)|why (?:don't|do not|didn't|did not|won't|aren't|are) you (?:not )?(?:move|moving|go on|going on|continue)(?: on| any more)?|what(?:'s| is) (?:stopping|blocking|holding) you(?: up)?",
                        () -> whyStopped(self)),
                on(
                        "(?:how (?:full|charged|good|much charge) is (?:in )?your battery|how much battery (?:do you have|is)(?: left)?|(?:what(?:'s| is) )?your battery(?: level| status| charge)?|do you (?:need|have) to (?:charge|be charged|recharge)|(?:is|are) your batter(?:y|ies) (?:low|full|empty|charged|okay)|how (?:long|much longer) does your battery last)",
                        () -> battery(self)),
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

    private static String lastDone(SelfKnowledge self) {
        String last = self.lastDone();
        String now = "I am " + self.doing() + ".";
        return last.isEmpty() ? "I have done nothing yet. " + now : "The last was: " + last + ". " + now;
    }

    private static String whyStopped(SelfKnowledge self) {
        String why = self.whyStopped();
        return why.isEmpty() ? "Nothing stopped me. I am " + self.doing() + "." : "Because " + why + ".";
    }

    private static String battery(SelfKnowledge self) {
        String battery = self.battery();
        return battery.isEmpty() ? "I cannot sense my battery." : "My battery is " + battery + ".";
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
