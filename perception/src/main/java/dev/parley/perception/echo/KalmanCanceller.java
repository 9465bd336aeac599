package dev.parley.perception.echo;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.EchoCanceller;
import java.util.Arrays;

/// All microphones' echo, taken out by one linear [KalmanFilter] in front of localization and beam. Finds
/// out by itself how late the loudspeaker is (up to 256 ms), begins anew when what it expects has nothing
/// to do with what is heard, and leaves every sample as it was while the robot is silent.
///
/// Adds no delay. Allocates nothing once made. One thread.
public final class KalmanCanceller implements EchoCanceller {
    private static final int FRAME = AudioFrame.SAMPLES;
    private static final int HISTORY = 8192;
    /// The estimated delay is that of the first sound; the filter begins this much earlier.
    private static final int AHEAD = 64;

    private static final int LATE = 640;
    private static final int HARMFUL_FRAMES = 10;

    private final KalmanFilter filter;
    private final DelayEstimator estimator = new DelayEstimator();
    private final float[] history = new float[HISTORY];
    private final float[] reference = new float[FRAME];
    private final float[][] left;
    private final int memoryFrames;
    private int shift;
    private int silentFrames;
    private int harmful;

    public KalmanCanceller(int microphones) {
        this(microphones, KalmanSettings.USUAL);
    }

    KalmanCanceller(int microphones, KalmanSettings settings) {
        filter = new KalmanFilter(microphones, settings);
        left = new float[microphones][FRAME];
        memoryFrames = settings.partitions() + HISTORY / FRAME + 1;
        silentFrames = memoryFrames;
    }

    @Override
    public void cancel(float[][] channels, float[] played) {
        for (float[] channel : channels) usable(channel);
        remember(played);
        if (silentFrames >= memoryFrames) return;
        estimator.accept(reference(0), channels[0]);
        align();
        filter.accept(reference(shift), channels, left);
        if (helps(channels)) for (int m = 0; m < left.length; m++) System.arraycopy(left[m], 0, channels[m], 0, FRAME);
    }

    /// How late the loudspeaker was found to be, in seconds; negative as long as unknown.
    public double delayS() {
        return estimator.delay() / (double) AudioFrame.RATE_HZ;
    }

    @Override
    public void reset() {
        filter.reset();
        estimator.reset();
        Arrays.fill(history, 0);
        silentFrames = memoryFrames;
        harmful = 0;
        shift = 0;
    }

    @Override
    public void close() {}

    private static void usable(float[] samples) {
        for (int i = 0; i < samples.length; i++)
            samples[i] = Float.isNaN(samples[i]) ? 0 : Math.clamp(samples[i], -1f, 1f);
    }

    private void remember(float[] played) {
        System.arraycopy(history, FRAME, history, 0, HISTORY - FRAME);
        System.arraycopy(played, 0, history, HISTORY - FRAME, FRAME);
        float loudest = 0;
        for (int i = HISTORY - FRAME; i < HISTORY; i++) {
            history[i] = Float.isNaN(history[i]) ? 0 : Math.clamp(history[i], -1f, 1f);
            loudest = Math.max(loudest, Math.abs(history[i]));
        }
        silentFrames = loudest > 0 ? 0 : Math.min(silentFrames + 1, memoryFrames);
    }

    private float[] reference(int samplesAgo) {
        System.arraycopy(history, HISTORY - FRAME - samplesAgo, reference, 0, FRAME);
        return reference;
    }

    private void align() {
        int delay = estimator.delay();
        if (delay < 0) return;
        boolean early = shift > 0 && delay < shift + AHEAD / 4;
        if (!early && delay <= shift + LATE) return;
        shift = Math.max(0, delay - AHEAD);
        filter.reset();
    }

    /// Whether less is heard afterwards. If that is not so for 0.1 s, the room is another.
    private boolean helps(float[][] channels) {
        double before = 0;
        double after = 0;
        for (int m = 0; m < left.length; m++)
            for (int i = 0; i < FRAME; i++) {
                before += channels[m][i] * channels[m][i];
                after += left[m][i] * left[m][i];
            }
        boolean helps = after <= 1.5 * before;
        harmful = helps ? 0 : harmful + 1;
        if (harmful >= HARMFUL_FRAMES) {
            filter.reset();
            harmful = 0;
        }
        return helps;
    }
}
