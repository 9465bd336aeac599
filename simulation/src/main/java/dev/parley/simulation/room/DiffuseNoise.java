package dev.parley.simulation.room;

import dev.parley.perception.AudioFrame;
import dev.parley.robot.Microphones.Position;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jtransforms.fft.FloatFFT_1D;

/// Noise from everywhere at once, as in a hall or a canteen: 64 plane waves that know nothing of each
/// other, spread evenly over the sphere. Two microphones at a distance `d` hear it with the coherence
/// `sin(k d) / (k d)`, `k = 2 π f / c` (H. Kuttruff, "Room Acoustics"; E. Habets & S. Gannot, "Generating
/// sensor signals in isotropic noise fields", J. Acoust. Soc. Am. 122, 2007).
///
/// The same seed, the same noise. Its RMS over all microphones is 1.
public final class DiffuseNoise {
    private static final int WAVES = 64;
    private static final double LOWEST_HZ = 80;

    /// More than sound needs across any array: the ends of a transform meet.
    private static final int MARGIN = 256;

    private final List<Position> microphones;
    private final int samples;
    private final SplittableRandom random;
    private final int length;
    private final FloatFFT_1D transform;
    private final double[][] sphere;

    private DiffuseNoise(List<Position> microphones, int samples, long seed) {
        this.microphones = microphones;
        this.samples = samples;
        this.random = new SplittableRandom(seed);
        this.length = Convolution.powerOfTwo(samples + 2 * MARGIN);
        this.transform = Convolution.transform(length);
        this.sphere = FibonacciSphere.of(WAVES, random.nextDouble() * 2 * Math.PI);
    }

    /// Noise that falls by 3 dB an octave above 80 Hz and has nothing below.
    ///
    /// @return `[microphone][sample]`, 16 kHz
    public static float[][] pink(List<Position> microphones, int samples, long seed) {
        DiffuseNoise noise = new DiffuseNoise(microphones, samples, seed);
        return noise.heard(noise::pinkSpectrum);
    }

    /// The same noise at one place, as a source of its own gives it off.
    static float[] pinkAlone(int samples, long seed) {
        DiffuseNoise noise = new DiffuseNoise(List.of(), samples, seed);
        float[] sound = noise.pinkSpectrum();
        noise.transform.realInverse(sound, true);
        return Arrays.copyOf(sound, samples);
    }

    /// The babble of 64 people: from each direction, these recordings one after another in another order
    /// and from another moment on.
    ///
    /// @param speech 16 kHz
    /// @return `[microphone][sample]`, 16 kHz
    public static float[][] babble(List<Position> microphones, int samples, List<float[]> speech, long seed) {
        if (speech.stream().noneMatch(s -> ActiveLevel.rms(s) > 0))
            throw new IllegalArgumentException("babble of %d recordings that are all silent".formatted(speech.size()));
        DiffuseNoise noise = new DiffuseNoise(microphones, samples, seed);
        return noise.heard(() -> noise.spectrumOf(speech));
    }

    private interface Wave {
        float[] spectrum();
    }

    private float[][] heard(Wave wave) {
        float[][] spectra = new float[microphones.size()][length];
        for (double[] from : sphere) {
            float[] spectrum = wave.spectrum();
            for (int m = 0; m < spectra.length; m++) addEarlier(spectra[m], spectrum, aheadS(microphones.get(m), from));
        }
        float[][] noise = new float[spectra.length][];
        for (int m = 0; m < noise.length; m++) {
            transform.realInverse(spectra[m], true);
            noise[m] = Arrays.copyOfRange(spectra[m], MARGIN, MARGIN + samples);
        }
        return Mix.scaled(noise, 1 / Mix.rms(noise));
    }

    /// How much earlier than at the origin.
    private static double aheadS(Position p, double[] from) {
        return (p.xM() * from[0] + p.yM() * from[1] + p.zM() * from[2]) / Speech.SOUND_MPS;
    }

    /// Each bin is turned on by the angle that the time is at its frequency.
    private void addEarlier(float[] sum, float[] spectrum, double aheadS) {
        double step = 2 * Math.PI * AudioFrame.RATE_HZ / length * aheadS;
        double stepRe = Math.cos(step);
        double stepIm = Math.sin(step);
        double re = stepRe;
        double im = stepIm;
        for (int k = 2; k < length; k += 2) {
            sum[k] += (float) (spectrum[k] * re - spectrum[k + 1] * im);
            sum[k + 1] += (float) (spectrum[k] * im + spectrum[k + 1] * re);
            double next = re * stepRe - im * stepIm;
            im = re * stepIm + im * stepRe;
            re = next;
        }
    }

    private float[] pinkSpectrum() {
        float[] spectrum = new float[length];
        double binHz = (double) AudioFrame.RATE_HZ / length;
        for (int k = (int) Math.ceil(LOWEST_HZ / binHz); k < length / 2; k++) {
            double amplitude = 1 / Math.sqrt(k * binHz);
            spectrum[2 * k] = (float) (amplitude * random.nextGaussian());
            spectrum[2 * k + 1] = (float) (amplitude * random.nextGaussian());
        }
        return spectrum;
    }

    private float[] spectrumOf(List<float[]> speech) {
        float[] talk = new float[length];
        float[] next = speech.get(random.nextInt(speech.size()));
        int at = next.length == 0 ? 0 : random.nextInt(next.length);
        for (int i = 0; i < length; ) {
            int piece = Math.min(next.length - at, length - i);
            double rms = ActiveLevel.rms(next);
            for (int k = 0; k < piece; k++) talk[i + k] = rms == 0 ? 0 : (float) (next[at + k] / rms);
            i += piece;
            at = 0;
            next = speech.get(random.nextInt(speech.size()));
        }
        transform.realForward(talk);
        return talk;
    }
}
