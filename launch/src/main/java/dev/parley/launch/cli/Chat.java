package dev.parley.launch.cli;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Decision;
import dev.parley.dialogue.Dialogue;
import dev.parley.dialogue.Talker;
import dev.parley.motion.Replies;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import dev.parley.robot.Robot;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript;
import dev.parley.speech.grammar.CommandGrammar;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/// A conversation in writing: what the robot says goes to one stream as it comes; then what was decided, by which
/// path and in how many milliseconds, to the other. Nothing moves. One thread.
final class Chat {
    private static final int LONGEST_LINE = 4000;

    private final CommandGrammar grammar;
    private final Dialogue dialogue;
    private final Optional<Talker> talker;
    private final Replies replies;
    private final Speaker speaker;
    private final PrintStream said;
    private final PrintStream notes;
    private final LongSupplier clock;
    private long turn;

    Chat(
            Robot robot,
            CommandGrammar grammar,
            Dialogue dialogue,
            Optional<Talker> talker,
            Speaker speaker,
            PrintStream said,
            PrintStream notes,
            LongSupplier clock) {
        this.grammar = grammar;
        this.dialogue = dialogue;
        this.talker = talker;
        this.replies = new Replies(robot);
        this.speaker = speaker;
        this.said = said;
        this.notes = notes;
        this.clock = clock;
    }

    void line(String line) {
        long start = clock.getAsLong();
        String text = line.substring(0, Math.min(line.length(), LONGEST_LINE));
        Transcript transcript = grammar.read(text, Transcript.Score.TYPED)
                .orElseGet(() -> new Transcript.FreeText(text, Transcript.Score.TYPED));
        Heard heard = new Heard(new Stamp(++turn, start), transcript, speaker, Direction.AHEAD);
        Decision decision = dialogue.decide(heard);
        List<Act> acts = new ArrayList<>();
        decision.acts().forEach(a -> told(a, acts));
        if (decision.comesLater()) talker.ifPresent(t -> t.accept(heard, () -> false, a -> told(a, acts)));
        notes.printf(
                Locale.ROOT,
                "  [%s; %s; %.1f ms]%n",
                decision.path().name().toLowerCase(Locale.ROOT),
                acts.isEmpty()
                        ? "nothing"
                        : String.join(", ", acts.stream().map(Chat::named).toList()),
                (clock.getAsLong() - start) / 1e6);
    }

    private void told(Act act, List<Act> acts) {
        acts.add(act);
        words(act).ifPresent(said::println);
        said.flush();
    }

    private Optional<String> words(Act act) {
        return switch (act) {
            case Act.Say s -> Optional.of(s.text());
            case Act.Ask a -> Optional.of(a.text());
            case Act.Refuse r -> Optional.of(r.text());
            case Act.Do d -> replies.to(d).flatMap(this::words);
            case Act.Stop _, Act.Resume _ -> Optional.empty();
        };
    }

    private static String named(Act act) {
        return switch (act) {
            case Act.Do d -> "do " + d.action() + (d.slots().isEmpty() ? "" : " " + d.slots());
            case Act.Say s -> s.sources().isEmpty() ? "say" : "say, out of " + String.join(", ", s.sources());
            case Act.Ask a -> "ask about " + a.action();
            case Act.Refuse r -> "refuse " + r.action();
            case Act.Stop _ -> "stop";
            case Act.Resume _ -> "resume";
        };
    }
}
