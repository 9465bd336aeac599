package dev.parley.speech.moonshine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.parley.perception.onnx.ModelFault;
import java.nio.file.Path;

/// One Moonshine model, tiny or base: hears a sound, then says token by token what it may have been. One
/// thread.
final class Model implements AutoCloseable {
    private final Encoder encoder;
    private final Decoder decoder;

    private Model(Encoder encoder, Decoder decoder) {
        this.encoder = encoder;
        this.decoder = decoder;
    }

    /// @param folder with `encoder_model.onnx` and `decoder_model_merged.onnx`
    /// @param rows hypotheses at most
    /// @throws ModelFault when a file is missing or damaged
    static Model open(Path folder, int threads, int rows) {
        Encoder encoder = new Encoder(folder.resolve("encoder_model.onnx"), threads);
        try {
            return new Model(encoder, new Decoder(folder.resolve("decoder_model_merged.onnx"), threads, rows));
        } catch (RuntimeException e) {
            encoder.close();
            throw e;
        }
    }

    int vocabularySize() {
        return decoder.vocabularySize();
    }

    /// What was heard of one sound; the tokens can be asked for again and again until it is closed.
    final class Listened implements AutoCloseable {
        private final OrtSession.Result encoded;

        private Listened(OrtSession.Result encoded) {
            this.encoded = encoded;
        }

        /// From the first token on.
        NextTokens tokens() {
            decoder.listenTo((OnnxTensor) encoded.get(0));
            return decoder;
        }

        @Override
        public void close() {
            decoder.forget();
            encoded.close();
        }
    }

    /// @param audio mono, 16 kHz, its largest sample 1
    Listened listenTo(float[] audio) {
        try {
            return new Listened(encoder.encode(audio));
        } catch (OrtException e) {
            throw new IllegalStateException("the speech model failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        decoder.close();
        encoder.close();
    }
}
