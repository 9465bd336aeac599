package dev.parley.speech.moonshine;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.onnx.ModelFault;
import dev.parley.speech.Asking;
import dev.parley.speech.Recognizer;
import dev.parley.speech.Transcript;
import dev.parley.speech.grammar.CommandGrammar;
import dev.parley.speech.grammar.Vocabulary;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Hears commands of a grammar, and other words, with Moonshine. `float[]` mono, 16 kHz, trimmed to the
/// speech → [Transcript].
///
/// The best sentence of the grammar is believed by its own cost alone (mean and worst stretch), unless the
/// free hypothesis heard a negation or a question around it. Where the model is unsure and there is a larger
/// one, both listen again and decide together. One thread at a time; about 0.1 s for two seconds of speech
/// with the tiny model, 0.3 s more where the base model is asked too. The score of the same sound may differ
/// in the second decimal from run to run of different batches.
public final class MoonshineRecognizer implements Recognizer {
    private static final double SHORTEST_S = 0.1;
    private static final double LONGEST_S = 30;
    private static final float SILENCE = 1e-4f;
    /// Nobody speaks more tokens a second (Moonshine's own limit against endless repetition).
    private static final double TOKENS_PER_SECOND = 6.5;
    private static final int FEWEST_TOKENS = 6;

    private final Model model;
    private final Optional<Model> larger;
    private final Vocabulary vocabulary;
    private final MoonshineSettings settings;
    private final Greedy greedy;
    private BeamSearch search;
    private Judgement judgement;

    private MoonshineRecognizer(
            Model model,
            Optional<Model> larger,
            Vocabulary vocabulary,
            CommandGrammar grammar,
            MoonshineSettings settings) {
        this.model = model;
        this.larger = larger;
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.greedy = new Greedy(vocabulary.endToken());
        listenFor(grammar);
    }

    /// @param model directory with `encoder_model.onnx` and `decoder_model_merged.onnx`, tiny or base
    /// @param tokenizer `llama-tokenizer.js` of npm's llama-tokenizer-js
    /// @throws ModelFault when a file is missing or damaged
    public static MoonshineRecognizer open(
            Path model, Path tokenizer, CommandGrammar grammar, MoonshineSettings settings) {
        return open(model, Optional.empty(), tokenizer, grammar, settings);
    }

    /// The same with a larger model to ask where `model` is unsure.
    ///
    /// @throws ModelFault when a file is missing or damaged
    public static MoonshineRecognizer open(
            Path model, Optional<Path> larger, Path tokenizer, CommandGrammar grammar, MoonshineSettings settings) {
        Vocabulary vocabulary = LlamaVocabulary.read(tokenizer);
        Model first = openModel(model, tokenizer, vocabulary, settings);
        try {
            Optional<Model> second = larger.map(m -> openModel(m, tokenizer, vocabulary, settings));
            return new MoonshineRecognizer(first, second, vocabulary, grammar, settings);
        } catch (RuntimeException e) {
            first.close();
            throw e;
        }
    }

    @Override
    public void listenFor(CommandGrammar grammar) {
        search = new BeamSearch(grammar, vocabulary, settings.beamWidth(), settings.lengthBonus());
        judgement = new Judgement(grammar, vocabulary, settings);
    }

    private static Model openModel(Path folder, Path tokenizer, Vocabulary vocabulary, MoonshineSettings settings) {
        Model model = Model.open(folder, settings.threads(), BeamSearch.rows(settings.beamWidth()));
        if (model.vocabularySize() >= vocabulary.size()) return model;
        model.close();
        throw new ModelFault("tokenizer %s has %d tokens, the model in %s only %d; fetch both again"
                .formatted(tokenizer, vocabulary.size(), folder, model.vocabularySize()));
    }

    @Override
    public Transcript transcribe(float[] audio) {
        return transcribe(audio, Asking.PATIENTLY);
    }

    @Override
    public Transcript transcribe(float[] audio, Asking asking) {
        Optional<String> unfit = unfit(audio);
        return unfit.isPresent() ? new Transcript.Unheard(unfit.get()) : heard(normalised(audio), asking);
    }

    private static Optional<String> unfit(float[] audio) {
        double seconds = (double) audio.length / AudioFrame.RATE_HZ;
        if (seconds < SHORTEST_S) return Optional.of("too short to be a word");
        if (seconds > LONGEST_S) return Optional.of("longer than %.0f seconds".formatted(LONGEST_S));
        float peak = peak(audio);
        if (!Float.isFinite(peak)) return Optional.of("the sound is damaged");
        return peak < SILENCE ? Optional.of("silence") : Optional.empty();
    }

    /// The largest magnitude; NaN where there is one.
    private static float peak(float[] audio) {
        float peak = 0;
        for (float x : audio) peak = Math.max(peak, Math.abs(x));
        return peak;
    }

    private Transcript heard(float[] loud, Asking asking) {
        int longest = longest(loud);
        try (Model.Listened listened = model.listenTo(loud)) {
            BeamSearch.Found found = search.search(listened.tokens(), longest);
            if (larger.isEmpty() || !asking.goesOn() || !judgement.isUnsure(found)) return judgement.of(found);
            asking.first(judgement.of(found));
            try (Model.Listened again = larger.get().listenTo(loud)) {
                NextTokens both = new Together(listened.tokens(), again.tokens());
                BeamSearch.Found together = search.search(both, longest, asking::goesOn);
                return asking.goesOn() ? judgement.of(together, found) : judgement.of(found);
            }
        }
    }

    @Override
    public Optional<String> soFar(float[] audio, BooleanSupplier goOn) {
        if (unfit(audio).isPresent() || !goOn.getAsBoolean()) return Optional.empty();
        try (Model.Listened listened = model.listenTo(normalised(audio))) {
            return greedy.words(listened.tokens(), longest(audio), goOn).map(h -> vocabulary.text(h.tokens()));
        }
    }

    private static int longest(float[] audio) {
        double seconds = (double) audio.length / AudioFrame.RATE_HZ;
        return Math.max(FEWEST_TOKENS, (int) Math.ceil(seconds * TOKENS_PER_SECOND));
    }

    /// Moonshine was trained on loud speech: the largest sample becomes 1.
    private static float[] normalised(float[] audio) {
        float peak = peak(audio);
        float[] loud = new float[audio.length];
        for (int i = 0; i < audio.length; i++) loud[i] = audio[i] / peak;
        return loud;
    }

    @Override
    public void close() {
        model.close();
        larger.ifPresent(Model::close);
    }
}
