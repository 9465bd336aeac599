package dev.parley.perception.check;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.check.ChannelReport.Fault;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/// Watches every channel of the microphone array, so that what comes after can go on with the good ones.
/// Samples that are no numbers become silence at once; everything else is judged once a second, a channel
/// against the others. Allocates only when something changes. One thread.
public final class ChannelCheck {
    private static final int FRAMES = 100;
    private static final float FULL_SCALE = 0.999f;
    private static final double CLIPPED_SHARE = 0.01;
    private static final double BROKEN_SHARE = 0.001;
    private static final double GAIN_DB = 12;
    private static final double DEAD_DB = 40;
    /// The softest that microphones hear; below it nothing is compared.
    private static final double AUDIBLE_DB = -85;
    /// Seconds that a fault lasts before it is reported; levels differ for a moment when someone is near.
    private static final int GAIN_SECONDS = 3;

    private static final int GOOD_SECONDS = 2;

    private final ChannelLevels levels;
    private final boolean[] good;
    private final Fault[] reported;
    private final Fault[] suspected;
    private final int[] seconds;
    private final boolean[] exchanged;
    private int frames;
    private long badSamples;

    public ChannelCheck(int channels) {
        levels = new ChannelLevels(channels);
        good = new boolean[channels];
        reported = new Fault[channels];
        suspected = new Fault[channels];
        seconds = new int[channels];
        exchanged = new boolean[channels];
        Arrays.fill(good, true);
        Arrays.fill(reported, Fault.NONE);
        Arrays.fill(suspected, Fault.NONE);
    }

    /// What to tell people when a device has other channels than the robot's file promises.
    ///
    /// @param promised the number of `microphones.positions_m`
    public static Optional<String> miscount(int promised, int delivered) {
        if (promised == delivered) return Optional.empty();
        String many = delivered < promised ? "only %d" : "%d";
        return Optional.of(("the device delivers " + many
                        + " channels, but microphones.positions_m in the robot's file has %d: correct the file, or choose another device")
                .formatted(delivered, promised));
    }

    /// Makes the frame's samples numbers, in place, and looks at them.
    public void accept(AudioFrame frame, Consumer<ChannelReport> reports) {
        int channels = Math.min(good.length, frame.channels().length);
        for (int c = 0; c < channels; c++) badSamples += levels.hear(c, frame.channels()[c], FULL_SCALE);
        if (++frames < FRAMES) return;
        judge(reports);
        levels.reset();
        frames = 0;
    }

    /// Two channels seem to have changed places, or not any more; see [SwapCheck].
    public void exchanged(int channel, boolean so) {
        exchanged[channel] = so;
    }

    /// Which channels may be trusted; changes with the reports. Not a copy.
    public boolean[] good() {
        return good;
    }

    /// Samples so far that were not numbers.
    public long badSamples() {
        return badSamples;
    }

    private void judge(Consumer<ChannelReport> reports) {
        double reference = levels.referenceDb();
        boolean manyClipped = 2 * levels.clippedMoreThan(CLIPPED_SHARE) > good.length;
        for (int c = 0; c < good.length; c++) {
            Fault fault = fault(c, reference);
            seconds[c] = fault == suspected[c] ? seconds[c] + 1 : 1;
            suspected[c] = fault;
            if (fault == reported[c] || seconds[c] < patience(fault)) continue;
            reported[c] = fault;
            good[c] = fault == Fault.NONE || fault == Fault.CLIPPED && manyClipped;
            reports.accept(ChannelReport.of(c, good.length, fault));
        }
    }

    private Fault fault(int c, double referenceDb) {
        if (levels.badShare(c) > BROKEN_SHARE) return Fault.BROKEN;
        if (levels.isConstant(c) && levels.value(c) != 0) return Fault.STUCK;
        if (levels.clippedShare(c) > CLIPPED_SHARE) return Fault.CLIPPED;
        if (exchanged[c]) return Fault.SWAPPED;
        if (referenceDb < AUDIBLE_DB) return reported[c] == Fault.DEAD ? Fault.DEAD : Fault.NONE;
        double above = levels.db(c) - referenceDb;
        if (above < -DEAD_DB || levels.isConstant(c)) return Fault.DEAD;
        return Math.abs(above) > GAIN_DB ? Fault.GAIN : Fault.NONE;
    }

    private static int patience(Fault fault) {
        return switch (fault) {
            case GAIN -> GAIN_SECONDS;
            case NONE -> GOOD_SECONDS;
            case BROKEN, CLIPPED, DEAD, STUCK, SWAPPED -> 1;
        };
    }
}
