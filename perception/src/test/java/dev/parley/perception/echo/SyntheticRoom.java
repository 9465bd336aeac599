package dev.parley.perception.echo;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.EchoCanceller;
import java.util.Random;

/// Noise that comes and goes like syllables, and microphones that hear it through a random response that
/// fades within 100 ms.
public final class SyntheticRoom {
    private static final int RESPONSE = 1600;

    private final Random random;
    private final float[][] responses;

    public SyntheticRoom(int microphones, long seed) {
        random = new Random(seed);
        responses = new float[microphones][RESPONSE];
        for (float[] r : responses)
            for (int i = 10; i < RESPONSE; i++) r[i] = (float) (0.1 * random.nextGaussian() * Math.exp(-i / 230.0));
    }

    public float[] syllables(double seconds) {
        float[] sound = new float[(int) (seconds * AudioFrame.RATE_HZ)];
        for (int i = 0; i < sound.length; i++)
            sound[i] = (float) (0.1 * random.nextGaussian() * Math.max(0.02, Math.sin(i * 2 * Math.PI * 3 / 16_000)));
        return sound;
    }

    public float[][] heard(float[] played, int delay) {
        float[][] heard = new float[responses.length][played.length];
        for (int m = 0; m < heard.length; m++)
            for (int i = 0; i < played.length; i++) {
                float sum = 0;
                for (int k = 0; k < RESPONSE && i - delay - k >= 0; k++) sum += responses[m][k] * played[i - delay - k];
                heard[m][i] = sum + (float) (1e-4 * random.nextGaussian());
            }
        return heard;
    }

    /// By how much the power of the first microphone falls from a sample on; `heard` is cleaned in place.
    public static double lossDb(EchoCanceller canceller, float[][] heard, float[] played, int from) {
        float[][] frame = new float[heard.length][AudioFrame.SAMPLES];
        float[] reference = new float[AudioFrame.SAMPLES];
        double before = 1e-12;
        double after = 1e-12;
        for (int at = 0; at + AudioFrame.SAMPLES <= played.length; at += AudioFrame.SAMPLES) {
            for (int m = 0; m < heard.length; m++) System.arraycopy(heard[m], at, frame[m], 0, AudioFrame.SAMPLES);
            System.arraycopy(played, at, reference, 0, AudioFrame.SAMPLES);
            canceller.cancel(frame, reference);
            for (int i = 0; i < AudioFrame.SAMPLES && at >= from; i++) {
                before += heard[0][at + i] * heard[0][at + i];
                after += frame[0][i] * frame[0][i];
            }
            for (int m = 0; m < heard.length; m++) System.arraycopy(frame[m], 0, heard[m], at, AudioFrame.SAMPLES);
        }
        return 10 * Math.log10(before / after);
    }
}
