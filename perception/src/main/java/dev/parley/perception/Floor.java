package dev.parley.perception;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Who has a turn. Everybody may have one at the same time, three at the most:
///
/// - Where nobody has one, the first ear listens to one microphone, for nobody knows where the next word comes
/// from.
/// - While someone has one, or a television talks, every other voice that is followed gets an ear of its own,
/// which hears what it said since it was first heard.
/// - What one voice says belongs to one turn: a turn that began on the microphone becomes the turn of the
/// voice that most of it came from, and nobody's words are heard again once they were part of a turn.
///
/// One thread; allocates nothing for a frame.
final class Floor {
    /// A turn that is mostly this voice's.
    private static final float MOSTLY = 0.7f;

    private final Focus focus;
    private final Predicate<Source> people;
    private final Ear[] ears;
    private List<Source> voices = List.of();
    private boolean television;
    private final Hindsight hindsight;
    /// Without the robot's own voice alone.
    private int cleanFrames;

    /// @param endpointers one, or one for each voice that may have a turn at the same time
    /// @param people false for a source that is known to be none
    Floor(Focus focus, List<Endpointer> endpointers, Predicate<Source> people) {
        this.focus = focus;
        this.people = people;
        hindsight = new Hindsight(endpointers.size());
        TurnNumbers numbers = new TurnNumbers();
        endpointers.forEach(e -> e.numberedBy(numbers));
        ears = IntStream.range(0, endpointers.size())
                .mapToObj(i -> new Ear(i, focus, endpointers.get(i)))
                .toArray(Ear[]::new);
    }

    /// @param microphone what one of them hears
    /// @param nothingElse whether that is the robot's own voice alone
    void accept(AudioFrame microphone, boolean nothingElse, Consumer<Utterance> utterances) {
        cleanFrames = nothingElse ? 0 : Math.min(cleanFrames + 1, Focus.REMEMBERED);
        if (focus.voices() != voices) decide(microphone.capturedNanos(), utterances);
        boolean free = !television && !talking();
        for (int i = 0; i < ears.length; i++) {
            boolean listens = ears[i].talking() || ears[i].bound() || free && i == 0;
            if (listens && !nothingElse) ears[i].listen(microphone, utterances);
            else if (ears[i].talking()) ears[i].pause(microphone, utterances);
            else ears[i].keep(microphone);
            ears[i].remember(hindsight);
        }
        hindsight.done(television);
    }

    /// What is decided about the frames, and by what.
    Hindsight hindsight() {
        return hindsight;
    }

    private void decide(long nowNanos, Consumer<Utterance> utterances) {
        for (Ear ear : ears) ear.endpointer.commander().ifPresent(focus::understood);
        voices = focus.voices();
        List<Source> persons = voices.stream().filter(this::isPerson).toList();
        television = voices.stream().anyMatch(v -> v.confidence() >= TalkerFocus.SURE && !isPerson(v));
        for (Ear ear : ears) if (isTelevisions(ear)) ear.drop();
        for (Ear ear : ears) ear.choose(freeFor(ear, persons), voices);
        for (Ear ear : ears) if (!ear.talking() && (!taken() || !isFollowed(ear))) ear.unbind();
        if (taken()) for (Source v : persons) if (isNew(v)) open(v, nowNanos, utterances);
    }

    private boolean isPerson(Source voice) {
        return people.test(voice) && focus.person(voice);
    }

    private boolean isTelevisions(Ear ear) {
        return (ear.talking() || ear.bound())
                && ear.talker().isPresent()
                && !isPerson(ear.talker().get());
    }

    /// Whether nobody may speak to the microphone.
    private boolean taken() {
        return television || talking();
    }

    boolean talking() {
        for (Ear ear : ears) if (ear.talking()) return true;
        return false;
    }

    int turns() {
        int turns = 0;
        for (int i = 0; i < ears.length; i++) if (ears[i].talking()) turns |= 1 << i;
        return turns;
    }

    List<Source> talkers() {
        return Arrays.stream(ears)
                .filter(Ear::talking)
                .map(e -> e.talker().orElse(Source.UNKNOWN))
                .toList();
    }

    private List<Source> freeFor(Ear ear, List<Source> persons) {
        return persons.stream()
                .filter(v -> Arrays.stream(ears).noneMatch(e -> e != ear && e.listensTo(v)))
                .toList();
    }

    private boolean isFollowed(Ear ear) {
        return ear.talker()
                .filter(t -> voices.stream().anyMatch(v -> v.id().equals(t.id()) && v.confidence() >= TalkerFocus.SURE))
                .isPresent();
    }

    private boolean isNew(Source voice) {
        return voice.confidence() >= Attended.HEARD && Arrays.stream(ears).noneMatch(e -> e.listensTo(voice));
    }

    /// An ear for a voice that began to be followed while the microphone was taken.
    private void open(Source voice, long nowNanos, Consumer<Utterance> utterances) {
        Optional<Ear> free =
                Arrays.stream(ears).filter(e -> !e.talking() && !e.bound()).findFirst();
        if (free.isEmpty()) return;
        Ear ear = free.get();
        ear.bind(voice);
        for (Ear other : ears)
            if (other != ear && other.talking() && isOf(voice, other, ear)) {
                other.turnTo(voice);
                ear.unbind();
                return;
            }
        ear.replay(unheard(voice), nowNanos, utterances);
    }

    /// Whether a turn that began a moment ago on the microphone is this voice's: nobody knew of it then.
    private boolean isOf(Source voice, Ear other, Ear ear) {
        long frames = other.endpointer.sinceOnset() / AudioFrame.SAMPLES;
        return !other.bound() && frames <= cleanFrames && ear.shareOf((int) frames) >= MOSTLY;
    }

    /// Frames until now in which this voice may have said what nobody has heard.
    private int unheard(Source voice) {
        long frames = Math.min(cleanFrames, Focus.REMEMBERED) - 1;
        for (Ear ear : ears)
            if (!ear.talking() && mayHaveBeen(voice, ear.endpointer.lastTalker()))
                frames = Math.min(frames, ear.endpointer.sinceUsed() / AudioFrame.SAMPLES);
        return (int) frames;
    }

    private static boolean mayHaveBeen(Source voice, Source talker) {
        return talker.confidence() < TalkerFocus.SURE || talker.near(voice);
    }

    void flush(Consumer<Utterance> utterances) {
        for (Ear ear : ears) {
            ear.endpointer.flush(utterances);
            ear.unbind();
        }
        cleanFrames = 0;
    }

    /// What somebody who speaks at this moment has said so far.
    Optional<Utterance> soFar() {
        for (Ear ear : ears) {
            Optional<Utterance> words = ear.endpointer.soFar();
            if (words.isPresent()) return words;
        }
        return Optional.empty();
    }

    long turn() {
        long turn = 0;
        for (Ear ear : ears) turn = Math.max(turn, ear.endpointer.turn());
        return turn;
    }

    long bargeIn() {
        long turn = 0;
        for (Ear ear : ears) turn = Math.max(turn, ear.endpointer.bargeIn());
        return turn;
    }

    boolean isSuperseded(Utterance utterance) {
        for (Ear ear : ears) if (ear.endpointer.isSuperseded(utterance)) return true;
        return false;
    }

    void judged(Utterance utterance, Completeness said) {
        for (Ear ear : ears) ear.endpointer.judged(utterance, said);
    }
}
