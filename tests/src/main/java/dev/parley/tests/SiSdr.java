package dev.parley.tests;

/// Scale-invariant signal-to-distortion ratio (Le Roux et al. 2019).
final class SiSdr {
    private SiSdr() {}

    /// @return dB; both of one length and starting at one moment
    static double db(float[] estimate, float[] reference) {
        double product = 0;
        double energy = 1e-20;
        for (int i = 0; i < reference.length; i++) {
            product += estimate[i] * (double) reference[i];
            energy += reference[i] * (double) reference[i];
        }
        double scale = product / energy;
        double error = 1e-20;
        for (int i = 0; i < reference.length; i++) {
            double e = estimate[i] - scale * reference[i];
            error += e * e;
        }
        return 10 * Math.log10(scale * scale * energy / error + 1e-20);
    }
}
