package dev.parley.simulation.room;

/// How long a measured response takes to decay by 60 dB: a straight line through Schroeder's backward
/// integral (ISO 3382-1).
final class Decay {
    private Decay() {}

    static double rt60S(float[] response, double fromDb, double toDb) {
        double[] left = new double[response.length + 1];
        for (int i = response.length - 1; i >= 0; i--) left[i] = left[i + 1] + response[i] * response[i];
        double n = 0, t = 0, l = 0, tt = 0, tl = 0;
        for (int i = 0; i < response.length; i++) {
            double time = i / 16_000.0;
            double level = 10 * Math.log10(left[i] / left[0]);
            if (level > fromDb || level < toDb) continue;
            n++;
            t += time;
            l += level;
            tt += time * time;
            tl += time * level;
        }
        return -60 * (n * tt - t * t) / (n * tl - t * l);
    }
}
