package dev.parley.tests.echo;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Direction;
import dev.parley.perception.EchoCanceller;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.perception.spectrum.Analysis;
import dev.parley.perception.spectrum.Spectrum;
import dev.parley.perception.spectrum.Synthesis;
import java.util.function.IntFunction;

/// Steps from many microphones to one voice, over whole recordings.
final class Chain {
    private static final int FRAME = AudioFrame.SAMPLES;

    private Chain() {}

    /// @param make a canceller for so many microphones
    static float[][] cancelled(IntFunction<EchoCanceller> make, float[][] heard, float[] played) {
        float[][] left = new float[heard.length][heard[0].length];
        float[][] frame = new float[heard.length][FRAME];
        float[] reference = new float[FRAME];
        try (EchoCanceller canceller = make.apply(heard.length)) {
            for (int at = 0; at + FRAME <= heard[0].length; at += FRAME) {
                for (int m = 0; m < heard.length; m++) System.arraycopy(heard[m], at, frame[m], 0, FRAME);
                for (int i = 0; i < FRAME; i++) reference[i] = at + i < played.length ? played[at + i] : 0;
                canceller.cancel(frame, reference);
                for (int m = 0; m < heard.length; m++) System.arraycopy(frame[m], 0, left[m], at, FRAME);
            }
        }
        return left;
    }

    /// Delay and sum toward a known direction.
    static float[] beam(float[][] heard, MicrophoneArray array, Direction toward) {
        Analysis analysis = new Analysis(heard.length);
        Synthesis synthesis = new Synthesis();
        float[] voice = new float[heard[0].length];
        float[][] frame = new float[heard.length][FRAME];
        float[] out = new float[FRAME];
        for (int at = 0; at + FRAME <= voice.length; at += FRAME) {
            for (int m = 0; m < heard.length; m++) System.arraycopy(heard[m], at, frame[m], 0, FRAME);
            Spectrum sum = summed(analysis.accept(frame), array, toward);
            synthesis.accept(sum.re()[0], sum.im()[0], out);
            int first = at - Synthesis.DELAY;
            for (int i = Math.max(0, -first); i < FRAME; i++) voice[first + i] = out[i];
        }
        return voice;
    }

    private static Spectrum summed(Spectrum heard, MicrophoneArray array, Direction toward) {
        Spectrum sum = Spectrum.of(1);
        for (int m = 0; m < heard.microphones(); m++) {
            double delayS = array.delayS(m, toward);
            for (int k = 0; k < Spectrum.BINS; k++) {
                double phase = 2 * Math.PI * k * Spectrum.HZ_PER_BIN * delayS;
                float re = (float) Math.cos(phase) / heard.microphones();
                float im = (float) Math.sin(phase) / heard.microphones();
                sum.re()[0][k] += heard.re()[m][k] * re - heard.im()[m][k] * im;
                sum.im()[0][k] += heard.re()[m][k] * im + heard.im()[m][k] * re;
            }
        }
        return sum;
    }
}
