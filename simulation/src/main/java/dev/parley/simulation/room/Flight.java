package dev.parley.simulation.room;

import dev.parley.perception.AudioFrame;

/// Sound on a way whose length changes: the delay moves with it, sample by sample, so that pitch follows
/// the speed (Doppler) and nothing clicks.
final class Flight {
    static final double SAMPLES_PER_M = AudioFrame.RATE_HZ / Speech.SOUND_MPS;

    private Flight() {}

    /// Adds what arrives within a piece of a channel.
    ///
    /// @param index of the sample of `sound` that leaves when the piece begins
    /// @param fromM length of the way at the first sample of the piece
    /// @param toM length of the way at the first sample after it
    /// @param nearestM sound is as loud there as it ever gets
    static void add(
            float[] sound,
            double index,
            double fromM,
            double toM,
            double gain,
            double nearestM,
            float[] channel,
            int offset,
            int count) {
        double perSampleM = (toM - fromM) / count;
        for (int i = 0; i < count; i++) {
            double wayM = fromM + i * perSampleM;
            float arriving = Sinc.at(sound, index + i - wayM * SAMPLES_PER_M);
            channel[offset + i] += (float) (arriving * gain / Math.max(wayM, nearestM));
        }
    }
}
