package dev.parley.dialogue;

import dev.parley.dialogue.Memory.Fact;
import dev.parley.dialogue.Memory.Kept;
import dev.parley.robot.Fault;
import dev.parley.speech.Heard;
import dev.parley.speech.Speaker;
import dev.parley.speech.Transcript.FreeText;
import dev.parley.speech.Transcript.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Keeps what people tell it, says it again when asked, corrects and forgets it. What somebody says of
/// themselves is theirs alone; of a voice without a name nothing personal is kept, since it may be
/// anybody's. Facts are words that are spoken again: nothing moves because of them. One thread.
public final class Remembering implements Lore {
    private static final long A_MOMENT_NANOS = 120_000_000_000L;
    private static final int TOLD_AT_ONCE = 3;
    private static final String EVERYBODY = "";

    /// How the source of a fact begins.
    public static final String TOLD_BY = "told by ";

    /// The fact that was spoken of last, and with whom.
    private record Last(Fact fact, Speaker with, long atNanos) {
        boolean isOf(Heard heard) {
            boolean same = with.equals(heard.speaker()) || !with.name().isEmpty() && with.maybe(heard.speaker());
            return same && heard.stamp().capturedNanos() - atNanos < A_MOMENT_NANOS;
        }
    }

    private final Memory memory;
    private Optional<Last> last = Optional.empty();

    public Remembering(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void begin() {
        last = Optional.empty();
    }

    @Override
    public Optional<Act.Say> answer(Heard heard, String text) {
        return Told.read(text).flatMap(told -> answer(heard, told));
    }

    /// A memory that fails while the robot runs fails nothing else.
    private Optional<Act.Say> answer(Heard heard, Told told) {
        try {
            return answered(heard, told);
        } catch (Fault e) {
            return Optional.of(say(heard, MemoryWording.NOT_AT_THE_MOMENT));
        }
    }

    private Optional<Act.Say> answered(Heard heard, Told told) {
        return switch (told) {
            case Told.Statement s -> Optional.of(say(heard, keep(heard, s)));
            case Told.Correction c -> correct(heard, c).map(t -> say(heard, t));
            case Told.Question q -> recall(heard, q);
            case Told.NameAsked _ -> Optional.of(say(heard, name(heard)));
            case Told.AboutMe _ -> Optional.of(say(heard, aboutMe(heard)));
            case Told.Forget f -> Optional.of(say(heard, forget(heard, f)));
            case Told.ForgetMe _ -> Optional.of(say(heard, forgetMe(heard)));
        };
    }

    private String keep(Heard heard, Told.Statement told) {
        Optional<String> owner = told.personal() ? owner(heard) : Optional.of(EVERYBODY);
        if (owner.isEmpty()) return MemoryWording.WHOSE;
        if (told.value().length() + told.subject().length() > Fact.LONGEST) return MemoryWording.TOO_LONG;
        String subject = Memory.key(told.subject());
        String spoken = told.personal() ? subject : MemoryWording.spoken(told.subject());
        return kept(heard, new Fact(owner.get(), subject, spoken, told.verb(), told.value(), by(heard)));
    }

    private String kept(Heard heard, Fact fact) {
        Kept kept = memory.keep(fact);
        if (kept == Kept.KEPT) spokenOf(heard, fact);
        return switch (kept) {
            case KEPT -> MemoryWording.kept(fact);
            case FULL -> MemoryWording.FULL;
            case FAILED -> MemoryWording.NOT_WRITTEN;
        };
    }

    /// Another value is taken for a correction when it is said to be one, says where, or has the noun of
    /// the earlier one: "no, dock C"; "no thanks" is none.
    private Optional<String> correct(Heard heard, Told.Correction told) {
        return last.filter(l -> l.isOf(heard) && told.value().length() <= Fact.LONGEST)
                .map(Last::fact)
                .filter(f -> !f.isNote())
                .flatMap(f -> corrected(f, told).map(value -> kept(heard, f.with(value, by(heard)))));
    }

    private static Optional<String> corrected(Fact fact, Told.Correction told) {
        boolean saysWhere = told.value().matches("(?i)" + Told.AT);
        String preposition = fact.value().matches("(?i)" + Told.AT) && !saysWhere
                ? fact.value().replaceFirst("(?i)^(next to|\\S+) .*$", "$1 ")
                : "";
        List<String> before = Arrays.asList(
                Memory.key(fact.value().substring(preposition.length())).split(" "));
        boolean alike = before.contains(Memory.key(told.value()).split(" ")[0]);
        return told.explicit() || saysWhere || alike ? Optional.of(preposition + told.value()) : Optional.empty();
    }

    private Optional<Act.Say> recall(Heard heard, Told.Question asked) {
        List<Fact> facts = about(heard, asked.personal(), asked.subject());
        if (facts.isEmpty())
            return asked.personal()
                    ? Optional.of(say(heard, MemoryWording.unknownOf(asked.subject())))
                    : Optional.empty();
        spokenOf(heard, facts.getFirst());
        return Optional.of(new Act.Say(
                heard.stamp(),
                MemoryWording.told(facts.stream().limit(TOLD_AT_ONCE).toList()),
                facts.stream()
                        .limit(TOLD_AT_ONCE)
                        .map(MemoryWording::source)
                        .distinct()
                        .toList()));
    }

    private List<Fact> about(Heard heard, boolean personal, String subject) {
        List<Fact> known = new ArrayList<>(owner(heard).map(memory::of).orElse(List.of()));
        if (!personal) known.addAll(memory.of(EVERYBODY));
        String key = Memory.key(subject);
        return known.stream()
                .filter(f -> f.isNote() ? mentions(f, key) : f.subject().equals(key))
                .toList();
    }

    private static boolean mentions(Fact note, String key) {
        return (" " + note.subject() + " ").contains(" " + key + " ");
    }

    private String name(Heard heard) {
        return owner(heard).map(memory::of).orElse(List.of()).stream()
                .filter(f -> f.subject().equals(Told.NAME) && !f.isNote())
                .findFirst()
                .map(f -> MemoryWording.yourName(f.value()))
                .orElseGet(() -> heard.speaker().name().isEmpty()
                        ? MemoryWording.NO_NAME
                        : MemoryWording.yourName(heard.speaker().name()));
    }

    private String aboutMe(Heard heard) {
        List<Fact> known = owner(heard).map(memory::of).orElse(List.of());
        return known.isEmpty()
                ? MemoryWording.NOTHING_OF_YOU
                : MemoryWording.told(known.stream().limit(TOLD_AT_ONCE).toList());
    }

    private String forget(Heard heard, Told.Forget told) {
        List<Fact> known = about(heard, told.personal(), told.subject());
        last = Optional.empty();
        int forgotten = 0;
        for (Fact f : known) {
            int more = memory.forget(f.owner(), f.subject());
            if (more < 0) return MemoryWording.NOT_WRITTEN;
            forgotten += more;
        }
        return forgotten == 0 ? MemoryWording.NOTHING_TO_FORGET : MemoryWording.FORGOTTEN;
    }

    private String forgetMe(Heard heard) {
        last = Optional.empty();
        int forgotten = owner(heard).map(memory::forgetAll).orElse(0);
        if (forgotten < 0) return MemoryWording.NOT_WRITTEN;
        return forgotten == 0 ? MemoryWording.NOTHING_OF_YOU : MemoryWording.FORGOT_YOU;
    }

    /// Nobody for a voice without a name; who types without one is whoever has that role.
    private static Optional<String> owner(Heard heard) {
        Speaker speaker = heard.speaker();
        if (!speaker.name().isEmpty()) return Optional.of(speaker.name());
        boolean typed = heard.transcript() instanceof FreeText t && t.score().equals(Score.TYPED);
        return typed ? Optional.of("typed as " + speaker.role()) : Optional.empty();
    }

    private static String by(Heard heard) {
        return heard.speaker().name();
    }

    private void spokenOf(Heard heard, Fact fact) {
        last = Optional.of(new Last(fact, heard.speaker(), heard.stamp().capturedNanos()));
    }

    private static Act.Say say(Heard heard, String text) {
        return new Act.Say(heard.stamp(), text);
    }
}
