package dev.parley.simulation.room;

/// Sound of several microphones, `[microphone][sample]`: how loud it is, louder, and one into another.
final class Mix {
    private Mix() {}

    /// Over all microphones.
    static double rms(float[][] sound) {
        double sum = 0;
        long count = 0;
        for (float[] channel : sound) {
            for (float s : channel) sum += (double) s * s;
            count += channel.length;
        }
        return count == 0 ? 0 : Math.sqrt(sum / count);
    }

    /// Active speech level over all microphones, RMS.
    static double activeRms(float[][] sound) {
        double power = 0;
        for (float[] channel : sound) power += Math.pow(ActiveLevel.rms(channel), 2);
        return Math.sqrt(power / sound.length);
    }

    /// In place.
    static float[][] scaled(float[][] sound, double gain) {
        for (float[] channel : sound) for (int i = 0; i < channel.length; i++) channel[i] *= (float) gain;
        return sound;
    }

    /// Adds from a sample of `to` on; what falls before its start or after its end is lost.
    static void add(float[][] to, float[][] sound, int from) {
        for (int m = 0; m < to.length; m++) {
            int end = Math.min(sound[m].length, to[m].length - from);
            for (int i = Math.max(0, -from); i < end; i++) to[m][from + i] += sound[m][i];
        }
    }
}
