package dev.parley.perception.check;

import dev.parley.perception.Detection;
import dev.parley.perception.Direction;
import dev.parley.perception.array.MicrophoneArray;
import dev.parley.perception.spectrum.Spectrum;
import java.util.Optional;

/// Finds two microphones whose cables have changed places: the delays between the channels fit the
/// direction of a voice better when the two are exchanged, again and again and from different directions.
///
/// The measure is the steered response with the phase transform (DiBiase 2000) of spectra averaged over
/// about 200 ms. Looks only when asked and allocates only then. One thread.
public final class SwapCheck {
    private static final int FROM_BIN = 10;
    private static final int TO_BIN = 110;
    private static final double KEEP = 0.95;
    private static final double SURE = 0.6;
    /// How much better the exchange fits, in coherence (-1 to 1) of each pair it changes, summed over
    /// voices: the most that one voice may add, what is enough, and the most that is remembered.
    private static final double MOST_AT_ONCE = 0.15;

    private static final double ENOUGH = 0.2;
    private static final double MOST = 0.4;
    private static final double APART_RAD = Math.toRadians(20);

    /// Two channels, the lower number first.
    public record Pair(int first, int second) {}

    private final MicrophoneArray array;
    private final int count;
    private final float[][] re;
    private final float[][] im;
    private final double[] evidence;
    private Direction lastFrom = new Direction(Double.NaN, 0);

    public SwapCheck(MicrophoneArray array) {
        this.array = array;
        count = array.count();
        re = new float[count * count][TO_BIN];
        im = new float[count * count][TO_BIN];
        evidence = new double[count * count];
    }

    /// Every frame.
    public void accept(Spectrum spectrum) {
        for (int a = 0; a < count; a++)
            for (int b = a + 1; b < count; b++)
                average(spectrum.re()[a], spectrum.im()[a], spectrum.re()[b], spectrum.im()[b], a * count + b);
    }

    private void average(float[] aRe, float[] aIm, float[] bRe, float[] bIm, int pair) {
        float[] re = this.re[pair];
        float[] im = this.im[pair];
        for (int k = FROM_BIN; k < TO_BIN; k++) {
            re[k] = (float) KEEP * re[k] + aRe[k] * bRe[k] + aIm[k] * bIm[k];
            im[k] = (float) KEEP * im[k] + aIm[k] * bRe[k] - aRe[k] * bIm[k];
        }
    }

    /// Once every few seconds, with a voice that is surely localized.
    ///
    /// @return the pair that is surely exchanged, as long as it is
    public Optional<Pair> check(Detection voice) {
        if (voice.confidence() < SURE || count < 3) return surest();
        boolean elsewhere = apart(voice.direction(), lastFrom);
        double[][] fit = fits(voice.direction());
        int[] places = new int[count];
        for (int m = 0; m < count; m++) places[m] = m;
        double asTheyAre = fit(fit, places);
        double best = -count;
        for (int a = 0; a < count; a++)
            for (int b = a + 1; b < count; b++) best = Math.max(best, exchanged(fit, places, a, b));
        for (int a = 0; a < count; a++)
            for (int b = a + 1; b < count; b++) {
                double exchanged = exchanged(fit, places, a, b);
                double gain = exchanged < best ? Math.min(0, exchanged - asTheyAre) : exchanged - asTheyAre;
                add(a * count + b, gain / (2 * count - 3), elsewhere);
            }
        lastFrom = voice.direction();
        return surest();
    }

    /// Only the best exchange gains; from the same direction again it proves nothing new.
    private void add(int pair, double gain, boolean elsewhere) {
        if (gain > 0 && !elsewhere) return;
        evidence[pair] = Math.clamp(evidence[pair] + Math.min(MOST_AT_ONCE, gain), 0, MOST);
    }

    private Optional<Pair> surest() {
        int most = 0;
        for (int p = 0; p < evidence.length; p++) if (evidence[p] > evidence[most]) most = p;
        return evidence[most] < ENOUGH ? Optional.empty() : Optional.of(new Pair(most / count, most % count));
    }

    private double exchanged(double[][] fit, int[] places, int a, int b) {
        places[a] = b;
        places[b] = a;
        double exchanged = fit(fit, places);
        places[a] = a;
        places[b] = b;
        return exchanged;
    }

    /// `[pair of channels][pair of places]`: how well the channels' delay fits the places', -1 to 1.
    private double[][] fits(Direction from) {
        double[][] fits = new double[count * count][count * count];
        for (int a = 0; a < count; a++)
            for (int b = a + 1; b < count; b++)
                for (int p = 0; p < count; p++)
                    for (int q = 0; q < count; q++)
                        if (p != q)
                            fits[a * count + b][p * count + q] =
                                    coherence(a * count + b, array.delayS(p, from) - array.delayS(q, from));
        return fits;
    }

    private double fit(double[][] fits, int[] places) {
        double sum = 0;
        for (int a = 0; a < count; a++)
            for (int b = a + 1; b < count; b++) sum += fits[a * count + b][places[a] * count + places[b]];
        return sum;
    }

    /// Mean over the bins of the phase-transformed cross spectrum, turned back by a delay.
    private double coherence(int pair, double delayS) {
        double sum = 0;
        for (int k = FROM_BIN; k < TO_BIN; k++) {
            double size = Math.hypot(re[pair][k], im[pair][k]);
            double phase = 2 * Math.PI * k * Spectrum.HZ_PER_BIN * delayS;
            if (size > 0) sum += (re[pair][k] * Math.cos(phase) - im[pair][k] * Math.sin(phase)) / size;
        }
        return sum / (TO_BIN - FROM_BIN);
    }

    private static boolean apart(Direction a, Direction b) {
        return !(Math.abs(Math.IEEEremainder(a.azimuthRad() - b.azimuthRad(), 2 * Math.PI)) <= APART_RAD);
    }
}
