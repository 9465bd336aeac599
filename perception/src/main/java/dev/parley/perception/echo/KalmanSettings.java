package dev.parley.perception.echo;

/// How [KalmanFilter] listens.
///
/// @param partitions of 10 ms that the response may have
/// @param memory how much of the response is still right 10 ms later (the state's transition)
/// @param smoothing of the spectrum of what else is heard, from frame to frame
/// @param caution how much of that spectrum counts as noise of the observation
/// @param floor of the observation's noise, so that silence divides by nothing small
/// @param constrainedAtOnce partitions cut back to their length in each frame
/// @param uncertainty of the first partition at the start, as a share of the loudspeaker's power at the
/// microphones
/// @param decay of that uncertainty from partition to partition
record KalmanSettings(
        int partitions,
        float memory,
        float smoothing,
        float caution,
        float floor,
        int constrainedAtOnce,
        float uncertainty,
        float decay) {
    static final KalmanSettings USUAL = new KalmanSettings(20, 0.999f, 0.9f, 2f, 1e-5f, 3, 0.1f, 0.5f);

    float uncertaintyAt(int partition) {
        return uncertainty * (float) Math.pow(decay, partition);
    }
}
