package dev.parley.dialogue.feedback;

import dev.parley.dialogue.Act;
import dev.parley.dialogue.Lore;
import dev.parley.dialogue.Remembering;
import dev.parley.dialogue.language.Conversation.Turn;
import dev.parley.dialogue.language.Conversation.Who;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Hears what people think of the robot's answers, and keeps it: "that was wrong", "good answer", "you should have
/// said: at noon". It counts from whoever was answered, of the last answer, with nothing said
/// in between, within two minutes; nothing moves because of it. Thread-safe: answers come from a thread that thinks,
/// opinions from one that decides.
public final class Feedback implements Lore {
    private static final long A_MOMENT_NANOS = 120_000_000_000L;
    static final String THANKS = "Thank you. I will keep that.";
    static final String SORRY = "I am sorry. I will keep that, to get better.";
    static final String NOT_WRITTEN = "I could not write that down.";

    /// The answer that was given last.
    private record Last(List<Turn> prompt, String answer, Speaker to, long turn, long atNanos) {
        boolean isFor(Heard heard) {
            boolean same = to.equals(heard.speaker()) || !to.name().isEmpty() && to.maybe(heard.speaker());
            boolean next = heard.stamp().turn() == turn + 1;
            return same && next && heard.stamp().capturedNanos() - atNanos < A_MOMENT_NANOS;
        }
    }

    private final Opinions opinions;
    private Optional<Last> last = Optional.empty();

    public Feedback(Opinions opinions) {
        this.opinions = opinions;
    }

    /// Other lore, whose answers people have opinions of, too.
    public Lore around(Lore lore) {
        return new Lore() {
            @Override
            public Optional<Act.Say> answer(Heard heard, String text) {
                return Feedback.this.answer(heard, text).or(() -> noted(heard, text, lore.answer(heard, text)));
            }

            @Override
            public void begin() {
                Feedback.this.begin();
                lore.begin();
            }

            @Override
            public void answered(Heard heard, List<Turn> prompt, String answer) {
                Feedback.this.answered(heard, prompt, answer);
                lore.answered(heard, prompt, answer);
            }
        };
    }

    private Optional<Act.Say> noted(Heard heard, String text, Optional<Act.Say> answer) {
        answer.filter(Feedback::isRead)
                .ifPresentOrElse(a -> answered(heard, List.of(new Turn(Who.PERSON, text)), a.text()), this::begin);
        return answer;
    }

    /// What people told it they correct by other words.
    private static boolean isRead(Act.Say answer) {
        return !answer.sources().isEmpty()
                && answer.sources().stream().noneMatch(s -> s.startsWith(Remembering.TOLD_BY));
    }

    @Override
    public synchronized void answered(Heard heard, List<Turn> prompt, String answer) {
        last = Optional.of(new Last(
                prompt,
                answer,
                heard.speaker(),
                heard.stamp().turn(),
                heard.stamp().capturedNanos()));
    }

    @Override
    public synchronized void begin() {
        last = Optional.empty();
    }

    @Override
    public synchronized Optional<Act.Say> answer(Heard heard, String text) {
        return last.filter(l -> l.isFor(heard))
                .flatMap(l -> Opinion.read(text).map(o -> new Act.Say(heard.stamp(), kept(judged(heard, l, o), o))));
    }

    /// Of an opinion that is given twice the later one counts.
    private String kept(Optional<Judged> judged, Opinion opinion) {
        if (!judged.map(opinions::keep).orElse(false)) return NOT_WRITTEN;
        return opinion instanceof Opinion.Good ? THANKS : SORRY;
    }

    private static Optional<Judged> judged(Heard heard, Last last, Opinion opinion) {
        Optional<String> better = opinion instanceof Opinion.Better b ? Optional.of(b.text()) : Optional.empty();
        boolean good = opinion instanceof Opinion.Good;
        try {
            return Optional.of(new Judged(
                    recent(last.prompt),
                    last.answer,
                    good,
                    better,
                    heard.speaker().name()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Older turns are left out until it is short enough.
    private static List<Turn> recent(List<Turn> prompt) {
        List<Turn> turns = new ArrayList<>(prompt);
        while (turns.size() > 1
                && turns.stream().mapToInt(t -> t.text().length()).sum() > Judged.LONGEST / 2) turns.removeFirst();
        return turns;
    }
}
