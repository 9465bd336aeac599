package dev.parley.simulation.room;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.AudioSource;
import dev.parley.perception.Timekeeper;
import dev.parley.robot.Microphones;
import dev.parley.simulation.robot.Pose2D;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/// The robot's microphones in a [Room]: frame after frame of what its talkers say from where the robot
/// stands and looks at that moment, over the robot's fan and a little noise of each microphone's own. The
/// same room, poses and seed give the same samples.
///
/// One thread reads, and the sound is over when it is interrupted.
public final class RoomMicrophones implements AudioSource {
    private final Room room;
    private final Timekeeper time;
    private final PinkNoise[] noise;
    private final Fan fan;
    private final List<Mirrored> images;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private Carrier before;
    private Carrier now;
    private long frameStartNanos;
    private volatile boolean closed;

    /// A head that never turns.
    public RoomMicrophones(
            Room room, Microphones array, double heightM, Supplier<Pose2D> pose, Timekeeper time, long seed) {
        this(room, array, heightM, pose, () -> 0, time, seed);
    }

    /// @param array in the frame that sits over the middle of the base and turns with it and the head
    /// @param heightM of that frame over the floor
    /// @param pose where the base is, in the same map as the talkers; asked from this source's thread and
    /// from those that speak
    /// @param headPanRad of the head against the base, counter-clockwise; asked as the pose is
    /// @param time whose clock is the room's; the first frame begins now
    public RoomMicrophones(
            Room room,
            Microphones array,
            double heightM,
            Supplier<Pose2D> pose,
            DoubleSupplier headPanRad,
            Timekeeper time,
            long seed) {
        this.room = room;
        this.time = time;
        this.images = room.images();
        this.frameStartNanos = time.nowNanos();
        int count = array.positions().size();
        before = new Carrier(array.positions(), heightM, pose, headPanRad);
        now = before.twin();
        fan = new Fan(array.positions(), Levels.amplitude(room.acoustics().fanDb()), seed);
        noise = new PinkNoise[count];
        Arrays.setAll(noise, m -> new PinkNoise(Levels.amplitude(room.levels().noiseDb()), seed * 31 + m));
        now.look();
        room.listen(this);
    }

    @Override
    public int channels() {
        return noise.length;
    }

    @Override
    public boolean read(AudioFrame into) {
        long endNanos = frameStartNanos + AudioFrame.NANOS;
        time.waitUntil(endNanos);
        if (closed || Thread.currentThread().isInterrupted()) return false;
        move();
        float[][] channels = into.channels();
        for (int m = 0; m < channels.length; m++)
            for (int i = 0; i < AudioFrame.SAMPLES; i++) channels[m][i] = (float) noise[m].next();
        fan.addTo(channels);
        addArrivals(channels);
        for (float[] channel : channels) clip(channel);
        frameStartNanos = endNanos;
        into.captured(endNanos);
        return true;
    }

    private void move() {
        Carrier last = before;
        before = now;
        now = last;
        now.look();
    }

    /// From the last to the first: only this thread takes any away.
    private void addArrivals(float[][] channels) {
        for (int i = arrivals.size() - 1; i >= 0; i--) {
            Arrival arrival = arrivals.get(i);
            arrival.addTo(channels, frameStartNanos, before, now);
            if (arrival.overAt(frameStartNanos)) arrivals.remove(i);
        }
    }

    private static void clip(float[] channel) {
        for (int i = 0; i < channel.length; i++) channel[i] = Math.clamp(channel[i], -1f, 1f);
    }

    /// What the walls will make of a sound that begins now. Any thread.
    LateReflections late(Mouth mouth) {
        if (room.acoustics().walls().isEmpty()) return LateReflections.none();
        Carrier robot = before.twin();
        robot.look();
        return LateReflections.of(mouth, robot, room.acoustics().walls().get());
    }

    /// Any thread.
    void hear(Speech speech, LateReflections late) {
        arrivals.add(new Arrival(speech, late, images));
    }

    @Override
    public void close() {
        closed = true;
        room.forget(this);
    }
}
