package dev.parley.speech.moonshine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.onnx.ModelFault;
import dev.parley.speech.grammar.Vocabulary;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How likely a stretch of sound is to hold one of a few words, by Moonshine's own probabilities, without
/// looking for the best transcript first. One thread at a time; 20 to 60 ms for a second of sound.
public final class WordScore implements AutoCloseable {
    /// In nats; zero is certain. Where nothing was heard at all, both are very low.
    ///
    /// @param first that the first word said is one of them
    /// @param any that some word of the most likely transcript is one, or could as well be one
    public record Score(double first, double any) {
        static final Score NOTHING = new Score(LEAST, LEAST);
    }

    /// The same, and what it was made of.
    ///
    /// @param encoded what the encoder heard, `[frame][width]`, a frame for every 24 ms; empty in silence
    public record Heard(Score score, float[] encoded) {
        static final Heard NOTHING = new Heard(Score.NOTHING, new float[0]);
    }

    static final double LEAST = -30;

    private static final int SILENT_END = AudioFrame.RATE_HZ / 5;
    private static final double TOKENS_PER_SECOND = 6.5;
    private static final int FEWEST_TOKENS = 6;
    private static final float SILENCE = 1e-4f;

    private final Encoder encoder;
    private final Decoder decoder;
    private final WordSearch search;

    private WordScore(Encoder encoder, Decoder decoder, WordSearch search) {
        this.encoder = encoder;
        this.decoder = decoder;
        this.search = search;
    }

    /// @param model directory with `encoder_model.onnx` and `decoder_model_merged.onnx`, tiny or base
    /// @param tokenizer `llama-tokenizer.js` of npm's llama-tokenizer-js
    /// @param words of one word or several, written with spaces
    /// @param rows of a batch: with more, likelier places of a word are tried, and each step takes longer
    /// @throws ModelFault when a file is missing or damaged
    public static WordScore open(Path model, Path tokenizer, List<String> words, int rows, int threads) {
        Vocabulary vocabulary = LlamaVocabulary.read(tokenizer);
        Encoder encoder = new Encoder(model.resolve("encoder_model.onnx"), threads);
        try {
            Decoder decoder = new Decoder(model.resolve("decoder_model_merged.onnx"), threads, rows);
            return new WordScore(encoder, decoder, new WordSearch(vocabulary, words, rows));
        } catch (RuntimeException e) {
            encoder.close();
            throw e;
        }
    }

    /// @param audio mono, 16 kHz, a second or two
    public Score of(float[] audio) {
        return heard(audio).score;
    }

    /// @param audio mono, 16 kHz, a second or two
    public Heard heard(float[] audio) {
        float peak = 0;
        for (float x : audio) peak = Math.max(peak, Math.abs(x));
        if (!(peak > SILENCE)) return Heard.NOTHING;
        float[] loud = new float[audio.length + SILENT_END];
        for (int i = 0; i < audio.length; i++) loud[i] = audio[i] / peak;
        int longest = Math.max(FEWEST_TOKENS, (int) Math.ceil(loud.length * TOKENS_PER_SECOND / AudioFrame.RATE_HZ));
        try (OrtSession.Result encoded = encoder.encode(loud)) {
            OnnxTensor frames = (OnnxTensor) encoded.get(0);
            decoder.listenTo(frames);
            return new Heard(search.search(decoder, longest), numbers(frames));
        } catch (OrtException e) {
            throw new IllegalStateException("the speech model failed: " + e.getMessage(), e);
        } finally {
            decoder.forget();
        }
    }

    private static float[] numbers(OnnxTensor frames) {
        FloatBuffer buffer = frames.getFloatBuffer();
        float[] numbers = new float[buffer.remaining()];
        buffer.get(numbers);
        return numbers;
    }

    /// The words as tokens, each in the fewest, with and without a capital.
    static List<int[]> spellings(Vocabulary vocabulary, List<String> words) {
        List<int[]> spellings = new ArrayList<>();
        for (String word : words) {
            String capital = word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
            for (String form : List.of(" " + word, " " + capital)) Fewest.tokens(vocabulary, form, spellings);
        }
        return List.copyOf(spellings);
    }

    @Override
    public void close() {
        decoder.close();
        encoder.close();
    }
}
