package dev.parley.speech.moonshine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.parley.perception.onnx.ModelFault;
import dev.parley.perception.onnx.OnnxSessions;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The merged decoder: logits for several hypotheses at once, with its keys and values kept between steps.
/// One thread.
///
/// The keys and values of the sound come out of the first step and are fed with a single row ever after:
/// attention spreads them over the rows by itself.
final class Decoder implements NextTokens, AutoCloseable {
    private static final String FIRST_KEY = "past_key_values.0.decoder.key";

    private final OrtSession session;
    private final List<String> own = new ArrayList<>();
    private final List<String> ofSound = new ArrayList<>();
    private final Set<String> soundOutputs = new LinkedHashSet<>();
    private final KeyValueCache cache;
    private final int vocabularySize;
    private final FloatBuffer logits;
    private final float[] copy;
    private final OnnxTensor first;
    private final OnnxTensor later;

    private OnnxTensor sound;
    private OrtSession.Result begun;

    /// @param rows hypotheses at most
    /// @throws ModelFault when the file is missing or is not Moonshine's merged decoder
    Decoder(Path model, int threads, int rows) {
        session = OnnxModel.open(model, threads);
        try {
            long[] key = shape(session.getInputInfo(), FIRST_KEY);
            long[] out = shape(session.getOutputInfo(), "logits");
            int layers = (int) session.getInputNames().stream()
                    .filter(n -> n.endsWith(".decoder.key"))
                    .count();
            for (int l = 0; l < layers; l++)
                for (String kind : List.of("key", "value")) {
                    own.add(l + ".decoder." + kind);
                    ofSound.add(l + ".encoder." + kind);
                    soundOutputs.add("present." + l + ".encoder." + kind);
                }
            vocabularySize = (int) out[2];
            cache = new KeyValueCache(own.size(), rows, (int) key[1], (int) key[3]);
            logits = OnnxModel.floats(rows * vocabularySize);
            copy = new float[rows * vocabularySize];
            OrtEnvironment env = OnnxSessions.environment();
            first = OnnxTensor.createTensor(env, new boolean[] {false});
            later = OnnxTensor.createTensor(env, new boolean[] {true});
        } catch (OrtException | RuntimeException e) {
            OnnxModel.close(session);
            throw new ModelFault("speech model %s is not Moonshine's merged decoder; fetch it again".formatted(model));
        }
    }

    private static long[] shape(Map<String, ai.onnxruntime.NodeInfo> nodes, String name) {
        return ((TensorInfo) nodes.get(name).getInfo()).getShape();
    }

    /// What the next hypotheses are about: the encoder's output, which stays the caller's.
    void listenTo(OnnxTensor encoded) {
        forget();
        sound = encoded;
    }

    /// Lets go of the last utterance.
    void forget() {
        if (begun != null) begun.close();
        begun = null;
        sound = null;
        cache.clear();
    }

    @Override
    public int vocabularySize() {
        return vocabularySize;
    }

    @Override
    public float[] begin() {
        return step(new int[] {LlamaVocabulary.START_TOKEN}, 1);
    }

    @Override
    public float[] next(int[] tokens, int[] parents, int rows) {
        if (cache.isFull()) throw new IllegalStateException("a transcript grew beyond its limit");
        cache.goOn(parents, rows);
        return step(tokens, rows);
    }

    private float[] step(int[] tokens, int rows) {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        Map<String, OnnxTensor> outputs = new HashMap<>();
        List<OnnxTensor> mine = new ArrayList<>();
        try {
            bind(tokens, rows, inputs, outputs, mine);
            if (begun == null) begun = session.run(inputs, soundOutputs, outputs);
            else session.run(inputs, outputs).close();
        } catch (OrtException e) {
            throw new IllegalStateException("the speech model failed: " + e.getMessage(), e);
        } finally {
            mine.forEach(OnnxTensor::close);
        }
        logits.get(0, copy, 0, rows * vocabularySize);
        return copy;
    }

    private void bind(
            int[] tokens,
            int rows,
            Map<String, OnnxTensor> inputs,
            Map<String, OnnxTensor> outputs,
            List<OnnxTensor> mine)
            throws OrtException {
        OrtEnvironment env = OnnxSessions.environment();
        LongBuffer ids = LongBuffer.allocate(rows);
        for (int r = 0; r < rows; r++) ids.put(r, tokens[r]);
        OnnxTensor idTensor = keep(mine, OnnxTensor.createTensor(env, ids, new long[] {rows, 1}));
        long[] shape = {rows, 1, vocabularySize};
        inputs.put("input_ids", idTensor);
        inputs.put("encoder_hidden_states", sound);
        inputs.put("use_cache_branch", begun == null ? first : later);
        outputs.put("logits", keep(mine, OnnxTensor.createTensor(env, logits.slice(0, rows * vocabularySize), shape)));
        for (int t = 0; t < own.size(); t++) {
            OnnxTensor past = keep(mine, cache.past(t, rows));
            inputs.put("past_key_values." + own.get(t), past);
            inputs.put("past_key_values." + ofSound.get(t), begun == null ? past : ofSound(t));
            outputs.put("present." + own.get(t), keep(mine, cache.present(t, rows)));
        }
    }

    private OnnxTensor ofSound(int tensor) {
        return (OnnxTensor) begun.get("present." + ofSound.get(tensor)).orElseThrow();
    }

    private static OnnxTensor keep(List<OnnxTensor> mine, OnnxTensor tensor) {
        mine.add(tensor);
        return tensor;
    }

    @Override
    public void close() {
        forget();
        first.close();
        later.close();
        cache.close();
        OnnxModel.close(session);
    }
}
