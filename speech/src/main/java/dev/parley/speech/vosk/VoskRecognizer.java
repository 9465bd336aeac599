package dev.parley.speech.vosk;

import dev.parley.perception.AudioFrame;
import dev.parley.speech.StreamingRecognizer;
import dev.parley.speech.Transcript;
import dev.parley.speech.Transcript.Unheard;
import dev.parley.speech.grammar.CommandGrammar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Hears commands of a grammar, and other words, with Vosk, in the language of its model. `float[]` mono,
/// 16 kHz → [Transcript]; or piece by piece: [#accept], [#partial] as often as wanted, [#end].
///
/// Two recognizers listen to the same sound, one held to the robot's sentences and one to the whole language;
/// a command is believed when the second has nothing much better to offer ([VoskSettings]). A model whose
/// graph is fixed cannot be held to sentences: then the free words are read as they are.
///
/// Vosk runs in a process of its own ([VoskChild]): what breaks it, or hangs, costs one utterance, which then
/// is [Unheard]. One thread.
public final class VoskRecognizer implements StreamingRecognizer {
    private static final double SHORTEST_S = 0.1;
    private static final double LONGEST_S = 30;
    private static final float SILENCE = 1e-4f;
    /// Half a second.
    private static final int PIECE = AudioFrame.RATE_HZ / 2;

    private final Ears ears;
    private final VoskSettings settings;
    private final Consumer<String> note;
    private Judgement judgement;
    private long samples;

    private VoskRecognizer(Ears ears, CommandGrammar grammar, VoskSettings settings, Consumer<String> note) {
        this.ears = ears;
        this.settings = settings;
        this.note = note;
        listenFor(grammar);
    }

    /// @param folder of an unpacked Vosk model
    /// @param note gets a line for people about words that the model does not know
    /// @throws VoskFault when the folder holds no Vosk model, or one of another language
    public static VoskRecognizer open(
            Path folder, CommandGrammar grammar, VoskSettings settings, Consumer<String> note) {
        return open(new Ears(folder, Ears.Limits.STANDARD, note, System::nanoTime), grammar, settings, note);
    }

    /// @param ears are closed with this
    static VoskRecognizer open(Ears ears, CommandGrammar grammar, VoskSettings settings, Consumer<String> note) {
        try {
            return new VoskRecognizer(ears, grammar, settings, note);
        } catch (RuntimeException e) {
            ears.close();
            throw e;
        }
    }

    @Override
    public void listenFor(CommandGrammar grammar) {
        ears.listen(settings.alternatives(), ears.takesGrammar() ? sentences(grammar) : "");
        judgement = new Judgement(grammar, settings);
    }

    private String sentences(CommandGrammar grammar) {
        SentenceList sentences = SentenceList.of(grammar, ears::has);
        sentences.note().ifPresent(note);
        return sentences.json();
    }

    /// Whether Vosk comes with a library for this machine.
    public static boolean runsHere() {
        return VoskModel.hasLibrary();
    }

    /// A line for people about words of the grammar that a model does not know; takes as long as loading it.
    ///
    /// @throws VoskFault when the folder holds no Vosk model, or one of another language
    public static Optional<String> unknownWords(Path folder, CommandGrammar grammar) {
        try (Ears ears = new Ears(folder, Ears.Limits.STANDARD, _ -> {}, System::nanoTime)) {
            return SentenceList.of(grammar, ears::has).note();
        }
    }

    @Override
    public Transcript transcribe(float[] audio) {
        Optional<String> unfit = unfit(audio);
        if (unfit.isPresent()) return new Unheard(unfit.get());
        accept(audio, 0, audio.length);
        return end();
    }

    /// Hears the whole anew and forgets it; not in the middle of what comes piece by piece.
    @Override
    public Optional<String> soFar(float[] audio, BooleanSupplier goOn) {
        if (unfit(audio).isPresent()) return Optional.empty();
        for (int from = 0; from < audio.length && goOn.getAsBoolean(); from += PIECE)
            accept(audio, from, Math.min(PIECE, audio.length - from));
        Optional<String> words = goOn.getAsBoolean() ? Optional.of(partial()) : Optional.empty();
        end();
        return words.filter(w -> !w.isBlank());
    }

    /// Goes on listening; at most thirty seconds are kept in mind.
    ///
    /// @param audio mono, 16 kHz, finite
    @Override
    public void accept(float[] audio, int from, int count) {
        int room = (int) Math.min(count, (long) (LONGEST_S * AudioFrame.RATE_HZ) - samples);
        if (room <= 0) return;
        samples += room;
        ears.accept(audio, from, room);
    }

    /// The words so far; they may still change.
    @Override
    public String partial() {
        return ears.partial().map(Alternative::partial).orElse("");
    }

    /// What was said since the last end.
    @Override
    public Transcript end() {
        return judge(Judgement::of).orElseGet(() -> new Unheard("the recognizer broke off in the middle of it", true));
    }

    /// The same as the figures that decide about it, for whoever measures.
    Optional<Judgement.Evidence> evidence() {
        return judge(Judgement::evidence).flatMap(e -> e);
    }

    private interface Judging<T> {
        T by(Judgement judgement, List<Alternative> held, Alternative free, double seconds);
    }

    private <T> Optional<T> judge(Judging<T> judging) {
        double seconds = Math.max(SHORTEST_S, (double) samples / AudioFrame.RATE_HZ);
        samples = 0;
        return ears.end(Duration.ofMillis((long) (1000 * seconds)))
                .map(r -> judging.by(
                        judgement, r.held(), r.free().stream().findFirst().orElse(new Alternative("", 0)), seconds));
    }

    private static Optional<String> unfit(float[] audio) {
        double seconds = (double) audio.length / AudioFrame.RATE_HZ;
        if (seconds < SHORTEST_S) return Optional.of("too short to be a word");
        if (seconds > LONGEST_S) return Optional.of("longer than %.0f seconds".formatted(LONGEST_S));
        float peak = 0;
        for (float x : audio) peak = Math.max(peak, Math.abs(x));
        if (!Float.isFinite(peak)) return Optional.of("the sound is damaged");
        return peak < SILENCE ? Optional.of("silence") : Optional.empty();
    }

    @Override
    public void close() {
        ears.close();
    }
}
