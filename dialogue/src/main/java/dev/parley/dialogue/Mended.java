package dev.parley.dialogue;

import dev.parley.robot.Action;
import dev.parley.robot.Robot;
import dev.parley.robot.Slot;
import dev.parley.speech.Transcript;
import dev.parley.speech.grammar.CommandGrammar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Sentences that hold a command in pieces: one that the talker repairs while talking ("turn left, no, right"), one
/// that is told from another ("turn right, not left"; "don't turn left, turn right"), one for both sides or for some
/// times. Every piece must be of the robot's own grammar. English.
final class Mended {
    private static final int MOST_TIMES = 3;
    private static final String BREAK = "[,;:.!?\u2013\u2014-]*";

    /// What is said first, and what is meant (Levelt, *Monitoring and self-repair in speech*, 1983).
    private static final Pattern REPAIR = Pattern.compile("^(.+?)" + BREAK
            + " (?:(?:no|oh|um|uh|wait|sorry|oops|actually|rather|or rather|i mean|i meant|make (?:it|that)|scratch that|correction)\\b"
            + BREAK + " )+(.+)$");
    private static final Pattern NOT_THAT = Pattern.compile("^(.+?)[,]? not (?:to )?(?:the )?([a-z]+(?: [a-z]+)?)$");
    private static final Pattern INSTEAD = Pattern.compile(
            "^(?:please )?(?:don't|do not) (.+?)(?:[,;:.]+ (?:but |instead |just |please |rather )*| (?:but |instead |rather )+)(.+)$");
    private static final Pattern TIMES = Pattern.compile("^(.+?) (twice|(?:two|three|2|3) times|thrice)(?: please)?$");
    private static final Pattern BOTH = Pattern.compile(
            "\\bboth (?:of )?(?:your |the )?(arm|hand|gripper|fist)s?\\b|\\byour (arm|hand|gripper|fist)s\\b");
    private static final Pattern GO_AHEAD = Pattern.compile(
            "(?i)^(?:(?:please|robot|okay|ok|now|so|you can|could you|can you)[, ]+)*(?:just )?go (?:right )?ahead and (?!then\\b)");
    private static final Pattern GOES_ON = Pattern.compile("(?:,| and| then| or)+$");
    private static final Pattern LATER = Pattern.compile("^(.*?) ?(?:(?:in|after) (?:about |around )?"
            + "(?:a|an|one|two|three|four|five|six|ten|fifteen|twenty|thirty|half an?|a few|some|a couple of|\\d+)(?: more)?"
            + " (?:second|minute|hour|moment|day)s?(?: from now)?|later(?: on)?|after (?:that|this|it|lunch|dinner|work|the meeting)"
            + "|tomorrow|tonight|next (?:week|time)|at (?:noon|midnight|\\d+(?: ?o'clock)?))\\b[,]? ?(.*)$");

    private final Robot robot;
    private final CommandGrammar grammar;

    Mended(Robot robot, CommandGrammar grammar) {
        this.robot = robot;
        this.grammar = grammar;
    }

    /// The wishes of such a sentence; empty: it is none.
    List<Wish> read(String text) {
        String said = plain(text);
        return Stream.of(told(said), instead(said), repaired(said), times(said), both(said))
                .filter(w -> !w.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// "Go ahead and turn left" is no step ahead.
    static Transcript withoutGoAhead(Transcript.Sequence said) {
        boolean goesAhead = GO_AHEAD.matcher(said.text()).find();
        List<Transcript.Command> rest =
                said.commands().subList(1, said.commands().size());
        if (!goesAhead) return said;
        if (rest.size() > 1) return new Transcript.Sequence(rest, said.text(), said.score(), said.rival());
        return said.rival().map(rest.getFirst()::beside).orElse(rest.getFirst());
    }

    /// Whether it is a command for another time.
    boolean isForLater(String text) {
        Matcher m = LATER.matcher(plain(text));
        return m.matches()
                && Stream.of(m.group(1), m.group(2), m.group(1) + " " + m.group(2))
                        .anyMatch(s -> !wishes(s.strip()).isEmpty());
    }

    private List<Wish> told(String said) {
        Matcher m = NOT_THAT.matcher(said);
        return m.matches()
                        && !wishes(m.group(1)).isEmpty()
                        && completed(m.group(1), m.group(2)).isPresent()
                ? wishes(m.group(1))
                : List.of();
    }

    private List<Wish> instead(String said) {
        Matcher m = INSTEAD.matcher(said);
        return m.matches() && isBegun(m.group(1)) ? wishes(m.group(2)) : List.of();
    }

    private List<Wish> repaired(String said) {
        Matcher m = REPAIR.matcher(said);
        if (!m.matches()) return List.of();
        String first = GOES_ON.matcher(m.group(1)).replaceFirst("");
        if (isBegun(first) && !wishes(m.group(2)).isEmpty()) return wishes(m.group(2));
        return isBegun(first) ? completed(first, m.group(2)).map(this::wishes).orElse(List.of()) : List.of();
    }

    /// The longest beginning of a command that goes on with other words. Two numbers in a row would be one.
    private Optional<String> completed(String command, String with) {
        List<String> words = List.of(command.split(" "));
        for (int n = words.size() - 1; n > 0; n--) {
            if (CommandGrammar.isNumber(words.get(n - 1)) && CommandGrammar.isNumber(with.split(" ")[0])) continue;
            String mended = String.join(" ", words.subList(0, n)) + " " + with;
            if (!wishes(mended).isEmpty()) return Optional.of(mended);
        }
        return Optional.empty();
    }

    private List<Wish> times(String said) {
        Matcher m = TIMES.matcher(said);
        if (!m.matches()) return List.of();
        List<Wish> once = wishes(m.group(1));
        int times = m.group(2).startsWith("t") && m.group(2).contains("h")
                        || m.group(2).startsWith("3")
                ? 3
                : 2;
        return once.size() == 1 && times <= MOST_TIMES ? Collections.nCopies(times, once.getFirst()) : List.of();
    }

    private List<Wish> both(String said) {
        Matcher m = BOTH.matcher(said);
        if (!m.find()) return List.of();
        String what = m.group(1) != null ? m.group(1) : m.group(2);
        List<Wish> all = new ArrayList<>();
        for (String side : List.of("left", "right")) {
            List<Wish> one = wishes(m.replaceFirst("your " + side + " " + what));
            if (one.size() != 1) return List.of();
            all.addAll(one);
        }
        return all;
    }

    private boolean isBegun(String text) {
        return !wishes(text).isEmpty() || grammar.parseIncomplete(text).isPresent();
    }

    /// Of a whole command without words that may be any.
    private List<Wish> wishes(String text) {
        return grammar.parse(text).stream()
                .flatMap(t -> t.commands().stream())
                .map(Wish::of)
                .filter(w -> !takesAnything(w))
                .toList();
    }

    private boolean takesAnything(Wish wish) {
        Action action = robot.actions().get(wish.action());
        return wish.slots().keySet().stream().anyMatch(s -> action.slots().get(s) instanceof Slot.OpenText);
    }

    private static String plain(String text) {
        return text.toLowerCase(java.util.Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("\\s+", " ")
                .replaceAll("[.!?]+$", "")
                .strip();
    }
}
