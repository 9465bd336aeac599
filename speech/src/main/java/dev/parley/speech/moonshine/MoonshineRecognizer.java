package dev.parley.speech.moonshine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.onnx.ModelFault;
import dev.parley.speech.Recognizer;
import dev.parley.speech.Transcript;
import dev.parley.speech.grammar.CommandGrammar;
import dev.parley.speech.grammar.Vocabulary;
import java.nio.file.Path;
import java.util.Optional;

/// Hears commands of a grammar, and other words, with Moonshine. `float[]` mono, 16 kHz, trimmed to the
/// speech → [Transcript].
///
/// The best sentence of the grammar is believed by its own cost alone (mean and worst stretch), unless the
/// free hypothesis heard a negation or a question around it. One thread at a time; about 0.1 s for two
/// seconds of speech with the tiny model. The score of the same sound may differ in the second decimal from
/// run to run of different batches.
public final class MoonshineRecognizer implements Recognizer {
    private static final double SHORTEST_S = 0.1;
    private static final double LONGEST_S = 30;
    private static final float SILENCE = 1e-4f;
    /// Nobody speaks more tokens a second (Moonshine's own limit against endless repetition).
    private static final double TOKENS_PER_SECOND = 6.5;
    private static final int FEWEST_TOKENS = 6;

    private final Encoder encoder;
    private final Decoder decoder;
    private final BeamSearch search;
    private final Judgement judgement;

    private MoonshineRecognizer(Encoder encoder, Decoder decoder, BeamSearch search, Judgement judgement) {
        this.encoder = encoder;
        this.decoder = decoder;
        this.search = search;
        this.judgement = judgement;
    }

    /// @param model directory with `encoder_model.onnx` and `decoder_model_merged.onnx`, tiny or base
    /// @param tokenizer `llama-tokenizer.js` of npm's llama-tokenizer-js
    /// @throws ModelFault when a file is missing or damaged
    public static MoonshineRecognizer open(
            Path model, Path tokenizer, CommandGrammar grammar, MoonshineSettings settings) {
        Vocabulary vocabulary = LlamaVocabulary.read(tokenizer);
        Encoder encoder = new Encoder(model.resolve("encoder_model.onnx"), settings.threads());
        try {
            Decoder decoder = new Decoder(
                    model.resolve("decoder_model_merged.onnx"), settings.threads(), settings.beamWidth() + 1);
            if (decoder.vocabularySize() < vocabulary.size()) {
                decoder.close();
                throw new ModelFault("tokenizer %s has %d tokens, the model in %s only %d; fetch both again"
                        .formatted(tokenizer, vocabulary.size(), model, decoder.vocabularySize()));
            }
            BeamSearch search = new BeamSearch(grammar, vocabulary, settings.beamWidth(), settings.lengthBonus());
            return new MoonshineRecognizer(encoder, decoder, search, new Judgement(grammar, vocabulary, settings));
        } catch (RuntimeException e) {
            encoder.close();
            throw e;
        }
    }

    @Override
    public Transcript transcribe(float[] audio) {
        Optional<String> unfit = unfit(audio);
        return unfit.isPresent() ? new Transcript.Unheard(unfit.get()) : judgement.of(decode(audio));
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

    private BeamSearch.Found decode(float[] audio) {
        double seconds = (double) audio.length / AudioFrame.RATE_HZ;
        int longest = Math.max(FEWEST_TOKENS, (int) Math.ceil(seconds * TOKENS_PER_SECOND));
        try (OrtSession.Result encoded = encoder.encode(normalised(audio))) {
            decoder.listenTo((OnnxTensor) encoded.get(0));
            return search.search(decoder, longest);
        } catch (OrtException e) {
            throw new IllegalStateException("the speech model failed: " + e.getMessage(), e);
        } finally {
            decoder.forget();
        }
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
        decoder.close();
        encoder.close();
    }
}
