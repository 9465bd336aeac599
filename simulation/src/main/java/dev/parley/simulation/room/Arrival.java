package dev.parley.simulation.room;

import java.util.List;

/// One speech as it arrives at one robot's microphones. The direct sound and the six first reflections
/// follow the robot from sample to sample; the [LateReflections] stay as they were when the speech began.
/// One thread reads.
final class Arrival {
    private static final double NEAREST_M = 0.2;

    private final Speech speech;
    private final LateReflections late;
    private final List<Mirrored> images;
    private final double[] before = new double[3];
    private final double[] now = new double[3];

    Arrival(Speech speech, LateReflections late, List<Mirrored> images) {
        this.speech = speech;
        this.late = late;
        this.images = images;
    }

    /// Adds one frame, while the robot goes from one place to another.
    void addTo(float[][] channels, long frameStartNanos, Carrier from, Carrier to) {
        speech.mouth().locate(from, before);
        speech.mouth().locate(to, now);
        double index = speech.indexAt(frameStartNanos);
        for (int i = 0; i < images.size(); i++)
            for (int m = 0; m < channels.length; m++)
                addImage(images.get(i), index, from.microphones()[m], to.microphones()[m], channels[m]);
        late.addTo(channels, speech.audio(), (int) Math.round(index));
    }

    private void addImage(Mirrored image, double index, double[] from, double[] to, float[] channel) {
        double fromM = image.distanceM(before, from);
        double toM = image.distanceM(now, to);
        Flight.add(speech.audio(), index, fromM, toM, image.gain(), NEAREST_M, channel, 0, channel.length);
    }

    boolean overAt(long nanos) {
        return speech.overAt(nanos) && speech.indexAt(nanos) > speech.audio().length + late.length();
    }
}
