package dev.parley.tests.locate;

/// One simulated room: what twelve microphones hear of its talkers, and the noise around them apart from
/// it.
///
/// @param talkers `[talker][microphone][sample]`, each at level 1 while it speaks; microphones 0 to 7 on a
/// circle of 90 mm, 8 to 11 of 50 mm
/// @param noise `[microphone][sample]`, spherically diffuse, level 1
/// @param azimuthRad of each talker, seen from the array
record Trial(int number, float[][][] talkers, float[][] noise, double[] azimuthRad) {
    /// Noise alone, before the first word.
    static final int LEAD = 16_000;

    int samples() {
        return noise[0].length;
    }
}
