package dev.parley.speech.spotter;

import dev.parley.perception.onnx.SpeechEmbedding;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// A network of one hidden layer that says how much eight embeddings, 80 ms apart, sound like a stop word
/// that has just ended: 8 × 96 → hidden (ReLU) → log-odds. One thread; allocates nothing.
final class Head {
    /// Embeddings that it looks at ...
    static final int ROWS = 8;
    /// ... and how many hops each lies behind the next.
    static final int STRIDE = 2;
    /// Embeddings from the oldest that it looks at to the newest.
    static final int SPAN = (ROWS - 1) * STRIDE + 1;

    static final int INPUTS = ROWS * SpeechEmbedding.SIZE;

    private static final int MAGIC = 0x50415348;
    private static final int MOST_HIDDEN = 512;

    final int hidden;
    final float[] mean = new float[SpeechEmbedding.SIZE];
    final float[] inverse = new float[SpeechEmbedding.SIZE];
    /// `[hidden][input]`
    final float[] weights;

    final float[] bias;
    final float[] out;
    float outBias;
    private final float[] input = new float[INPUTS];

    Head(int hidden) {
        this.hidden = hidden;
        weights = new float[hidden * INPUTS];
        bias = new float[hidden];
        out = new float[hidden];
    }

    /// @param embeddings `[embedding][96]`, one after the other
    /// @param newest number of the last embedding that has been heard, at least [#SPAN] - 1
    float logOdds(float[] embeddings, int newest) {
        read(embeddings, newest, input);
        return forward(input);
    }

    /// Standardises what it looks at.
    void read(float[] embeddings, int newest, float[] into) {
        int n = SpeechEmbedding.SIZE;
        for (int r = 0; r < ROWS; r++) {
            int from = (newest - (ROWS - 1 - r) * STRIDE) * n;
            for (int i = 0; i < n; i++) into[r * n + i] = (embeddings[from + i] - mean[i]) * inverse[i];
        }
    }

    private float forward(float[] x) {
        float sum = outBias;
        for (int h = 0; h < hidden; h++) {
            float a = bias[h] + dot(weights, h * INPUTS, x);
            if (a > 0) sum += out[h] * a;
        }
        return sum;
    }

    static float dot(float[] w, int from, float[] x) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < x.length; i += 4) {
            a += w[from + i] * x[i];
            b += w[from + i + 1] * x[i + 1];
            c += w[from + i + 2] * x[i + 2];
            d += w[from + i + 3] * x[i + 3];
        }
        return a + b + c + d;
    }

    void write(OutputStream to) throws IOException {
        DataOutputStream data = new DataOutputStream(to);
        data.writeInt(MAGIC);
        data.writeInt(hidden);
        for (float[] part : parts()) for (float v : part) data.writeFloat(v);
        data.writeFloat(outBias);
        data.flush();
    }

    /// @throws IOException if these are not the bytes of a head
    static Head read(InputStream from) throws IOException {
        DataInputStream data = new DataInputStream(from);
        int magic = data.readInt();
        int hidden = data.readInt();
        if (magic != MAGIC || hidden < 1 || hidden > MOST_HIDDEN) throw new IOException("no head of the spotter");
        Head head = new Head(hidden);
        for (float[] part : head.parts()) for (int i = 0; i < part.length; i++) part[i] = finite(data.readFloat());
        head.outBias = finite(data.readFloat());
        return head;
    }

    private static float finite(float value) throws IOException {
        if (!Float.isFinite(value)) throw new IOException("a damaged head of the spotter");
        return value;
    }

    private float[][] parts() {
        return new float[][] {mean, inverse, weights, bias, out};
    }
}
