package dev.parley.speech.speaker;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.parley.perception.AudioFrame;
import dev.parley.perception.onnx.ModelFault;
import dev.parley.perception.onnx.OnnxSessions;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/// Sound → a vector of length 1 that is near another one of the same voice: the GE2E encoder with the
/// weights of Resemblyzer 0.1.4, over pieces of 1.6 s that overlap by half, whose vectors are averaged.
///
/// One thread. A voice of 2 s takes about 9 ms.
public final class VoiceEncoder implements AutoCloseable {
    static final int WIDTH = EncoderGraph.WIDTH;

    private static final String FILE = "pretrained.pt";
    private static final int BANDS = EncoderGraph.BANDS;
    private static final int HOP = MelSpectrum.HOP;
    private static final int PIECE_FRAMES = 160;
    private static final int STEP_FRAMES = 77;
    /// A last piece of which less is there is left out.
    private static final double LEAST_FULL = 0.75;
    /// -30 dB of full scale: what is softer is made as loud.
    private static final double LEAST_RMS = Math.pow(10, -30 / 20.0);

    private final OrtSession session;
    private final MelSpectrum mel = new MelSpectrum();

    /// @param directory of the model `speaker-encoder`
    /// @throws ModelFault when the file is missing or damaged
    public VoiceEncoder(Path directory, int threads) {
        Path file = directory.resolve(FILE);
        session = OnnxSessions.open(file, EncoderGraph.of(TorchFile.read(file, "model_state")), threads);
    }

    /// @param audio mono, 16 kHz, of finite numbers, not all of them zero
    public float[] encode(float[] audio) {
        float[] enough = loudEnough(repeated(audio));
        int pieces = pieces(enough.length);
        float[] frames = frames(enough, pieces);
        long[] shape = {PIECE_FRAMES, pieces, BANDS};
        try (OnnxTensor in = OnnxTensor.createTensor(OnnxSessions.environment(), FloatBuffer.wrap(frames), shape);
                OrtSession.Result out = session.run(Map.of("mel", in))) {
            float[] mean = new float[WIDTH];
            for (float[] voice : (float[][]) out.get(0).getValue()) Vectors.add(mean, Vectors.unit(voice));
            return Vectors.unit(mean);
        } catch (OrtException e) {
            throw new ModelFault("Telling voices apart failed: " + OnnxSessions.firstLine(e.getMessage()));
        }
    }

    static double seconds(float[] audio) {
        return (double) audio.length / AudioFrame.RATE_HZ;
    }

    private static int pieces(int samples) {
        int frames = samples / HOP + 1;
        int pieces = 1 + Math.max(0, frames - PIECE_FRAMES + STEP_FRAMES) / STEP_FRAMES;
        double full = (double) (samples - (pieces - 1) * STEP_FRAMES * HOP) / (PIECE_FRAMES * HOP);
        return pieces > 1 && full < LEAST_FULL ? pieces - 1 : pieces;
    }

    /// `[frame][piece][band]`
    private float[] frames(float[] audio, int pieces) {
        float[] frames = new float[PIECE_FRAMES * pieces * BANDS];
        float[] one = new float[BANDS];
        for (int f = 0; f < PIECE_FRAMES + (pieces - 1) * STEP_FRAMES; f++) {
            mel.of(audio, f, one, 0);
            for (int p = 0; p < pieces; p++) {
                int at = f - p * STEP_FRAMES;
                if (at >= 0 && at < PIECE_FRAMES) System.arraycopy(one, 0, frames, (at * pieces + p) * BANDS, BANDS);
            }
        }
        return frames;
    }

    /// What is shorter than a piece fills it by being said again. Resemblyzer fills it with silence, with
    /// twice as many errors (docs/adr/0025-speakers.md).
    private static float[] repeated(float[] audio) {
        if (audio.length >= PIECE_FRAMES * HOP) return audio;
        float[] piece = new float[PIECE_FRAMES * HOP];
        for (int i = 0; i < piece.length; i++) piece[i] = audio[i % audio.length];
        return piece;
    }

    private static float[] loudEnough(float[] audio) {
        double sum = 0;
        for (float x : audio) sum += x * x;
        double gain = LEAST_RMS / Math.sqrt(sum / audio.length);
        if (gain <= 1) return audio;
        float[] louder = new float[audio.length];
        for (int i = 0; i < audio.length; i++) louder[i] = (float) (audio[i] * gain);
        return louder;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException | IllegalStateException e) {
            // Closed already, or beyond help: either way there is nothing left to free.
        }
    }
}
