package dev.parley.speech.vosk;

import dev.parley.speech.vosk.Frame.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Two of Vosk's recognizers in a process of their own, one held to sentences and one to the whole language.
/// The process is started anew when it breaks, at first at once and then after ever longer rests; what was being
/// said is lost. One thread.
final class Ears implements AutoCloseable {
    private static final Duration FIRST_REST = Duration.ofMillis(500);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    /// How long is too long.
    ///
    /// @param load to load the model
    /// @param answer for each answer, beside as long as the sound took
    record Limits(Duration load, Duration answer) {
        static final Limits STANDARD = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(10));
    }

    /// @param held readings held to the sentences, best first
    /// @param free the best of all words
    record Readings(List<Alternative> held, List<Alternative> free) {}

    private final Path model;
    private final Limits limits;
    private final Consumer<String> note;
    private final LongSupplier clock;
    private final boolean takesGrammar;
    private Optional<Frame> sentences = Optional.empty();
    private VoskProcess process;
    private boolean listens;
    /// In the middle of an utterance.
    private boolean hearing;
    /// The utterance is lost.
    private boolean broken;
    private int breaks;
    private long restsUntilNanos = Long.MIN_VALUE;

    /// Waits until the model is loaded.
    ///
    /// @param note gets a line for people when the process has broken
    /// @throws VoskFault when the folder holds no model, or Vosk does not run here
    Ears(Path folder, Limits limits, Consumer<String> note, LongSupplier clock) {
        this.model = ModelFolder.of(folder).path();
        this.limits = limits;
        this.note = note;
        this.clock = clock;
        process = VoskProcess.start(model);
        Frame ready = process.greeting(limits.load).orElseThrow(() -> unloadable(process.status()));
        if (ready.kind() != Kind.READY) throw new VoskFault(ready.text());
        takesGrammar = ready.yes();
    }

    private VoskFault unloadable(String why) {
        process.end();
        return new VoskFault("%s cannot be loaded as a Vosk model (%s): unpack it anew".formatted(model, why));
    }

    boolean takesGrammar() {
        return takesGrammar;
    }

    /// Whether the model has a word.
    boolean has(String word) {
        return process.ask(Frame.of(Kind.HAS, word), limits.answer)
                .orElseThrow(() -> unloadable(process.status()))
                .yes();
    }

    /// From now on it hears.
    ///
    /// @param json a list of sentences; empty: only free words are wanted
    /// @param alternatives readings that are wanted
    void listen(int alternatives, String json) {
        sentences = Optional.of(Frame.of(Kind.LISTEN, alternatives, json));
        if (!asked(process)) throw unloadable(process.status());
    }

    private boolean asked(VoskProcess fresh) {
        listens = fresh.ask(sentences.orElseThrow(), limits.load)
                .filter(f -> f.kind() == Kind.DONE)
                .isPresent();
        return listens;
    }

    void accept(float[] audio, int from, int count) {
        if (!ready()) return;
        hearing = true;
        if (!process.tell(Frame.sound(audio, from, count), limits.answer)) broken();
    }

    /// The free words so far, as Vosk writes them.
    Optional<String> partial() {
        return ready() ? answer(Frame.of(Kind.PARTIAL, ""), Duration.ZERO).map(Frame::text) : Optional.empty();
    }

    /// What was said since the last end; empty when that is lost.
    ///
    /// @param heard how long it took to say
    Optional<Readings> end(Duration heard) {
        boolean whole = !broken && ready();
        Optional<Frame> answer = whole ? answer(Frame.of(Kind.END, ""), heard) : Optional.empty();
        if (answer.isPresent()) breaks = 0;
        broken = false;
        hearing = false;
        return answer.map(a ->
                new Readings(a.first().isEmpty() ? List.of() : Alternative.of(a.first()), Alternative.of(a.second())));
    }

    private Optional<Frame> answer(Frame question, Duration heard) {
        Optional<Frame> answer = process.ask(question, limits.answer.plus(heard));
        if (answer.isEmpty()) broken();
        return answer;
    }

    /// Whether there is a process that listens. One that was just started has to load its model first.
    private boolean ready() {
        if (broken) return false;
        if (!process.isAlive()) {
            if (hearing) broken();
            else broken = !startedAnew();
        }
        if (broken || listens) return !broken;
        if (loaded()) return true;
        broken();
        return false;
    }

    private boolean loaded() {
        return process.greeting(limits.load).filter(f -> f.kind() == Kind.READY).isPresent() && asked(process);
    }

    /// The rest of the utterance is not heard.
    private void broken() {
        broken = true;
        listens = false;
        note.accept("Vosk broke off while it listened (%s); one utterance is lost".formatted(process.status()));
        process.end();
        startedAnew();
    }

    /// Not while the last start is too recent.
    private boolean startedAnew() {
        listens = false;
        if (clock.getAsLong() < restsUntilNanos) return false;
        restsUntilNanos = clock.getAsLong() + rest().toNanos();
        breaks++;
        process = VoskProcess.start(model);
        return true;
    }

    private Duration rest() {
        Duration rest = FIRST_REST.multipliedBy(1L << Math.min(breaks, 10));
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }

    /// Of the process.
    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.end();
    }
}
