package dev.parley.tests.echo;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.perception.spectrum.Analysis;
import dev.parley.perception.spectrum.Spectrum;

/// Where the loudest voice is, in the plane, over all of a stretch of sound: steered response power with
/// phase transform (DiBiase 2000), in steps of three degrees. Plain and slow: here it shows what cancelling
/// does to the phases between microphones.
final class SteeredPower {
    private static final int FRAME = AudioFrame.SAMPLES;
    private static final int STEP_DEGREES = 3;
    private static final int DIRECTIONS = 360 / STEP_DEGREES;
    private static final int LOWEST = 8;
    private static final int HIGHEST = 112;
    private static final int EVERY = 3;

    private final Analysis analysis;
    private final int microphones;
    /// `[direction][microphone * BINS + bin]`
    private final float[][] cos;

    private final float[][] sin;

    SteeredPower(MicrophoneArray array) {
        microphones = array.count();
        analysis = new Analysis(microphones);
        cos = new float[DIRECTIONS][microphones * Spectrum.BINS];
        sin = new float[DIRECTIONS][microphones * Spectrum.BINS];
        for (int a = 0; a < DIRECTIONS; a++)
            for (int m = 0; m < microphones; m++) {
                double delayS = array.delayS(m, new Direction(Math.toRadians(a * STEP_DEGREES), 0));
                for (int k = 0; k < Spectrum.BINS; k++) {
                    double phase = 2 * Math.PI * k * Spectrum.HZ_PER_BIN * delayS;
                    cos[a][m * Spectrum.BINS + k] = (float) Math.cos(phase);
                    sin[a][m * Spectrum.BINS + k] = (float) Math.sin(phase);
                }
            }
    }

    /// Between two samples.
    double azimuthRad(float[][] heard, int from, int to) {
        double[] power = new double[DIRECTIONS];
        float[][] frame = new float[microphones][FRAME];
        for (int n = 0; from + (n + 1) * FRAME <= to; n++) {
            for (int m = 0; m < microphones; m++) System.arraycopy(heard[m], from + n * FRAME, frame[m], 0, FRAME);
            Spectrum spectrum = analysis.accept(frame);
            if (n % EVERY == 0) add(whitened(spectrum), power);
        }
        int best = 0;
        for (int a = 0; a < DIRECTIONS; a++) if (power[a] > power[best]) best = a;
        return Math.toRadians(best * STEP_DEGREES);
    }

    private static Spectrum whitened(Spectrum spectrum) {
        for (int m = 0; m < spectrum.microphones(); m++)
            for (int k = 0; k < Spectrum.BINS; k++) {
                float size = (float) Math.hypot(spectrum.re()[m][k], spectrum.im()[m][k]) + 1e-9f;
                spectrum.re()[m][k] /= size;
                spectrum.im()[m][k] /= size;
            }
        return spectrum;
    }

    private void add(Spectrum heard, double[] power) {
        for (int a = 0; a < DIRECTIONS; a++)
            for (int k = LOWEST; k < HIGHEST; k++) {
                float re = 0;
                float im = 0;
                for (int m = 0; m < microphones; m++) {
                    float c = cos[a][m * Spectrum.BINS + k];
                    float s = sin[a][m * Spectrum.BINS + k];
                    re += heard.re()[m][k] * c - heard.im()[m][k] * s;
                    im += heard.re()[m][k] * s + heard.im()[m][k] * c;
                }
                power[a] += re * re + im * im;
            }
    }
}
