package dev.parley.simulation.room;

import dev.parley.perception.AudioFrame;
import dev.parley.perception.AudioSource;
import dev.parley.perception.Timekeeper;
import dev.parley.robot.Microphones;
import dev.parley.robot.Microphones.Position;
import dev.parley.simulation.robot.Pose2D;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// The robot's microphones in a [Room]: frame after frame of what its talkers say from where the robot
/// stands at that moment, over a little noise of each microphone's own. The same room, poses and seed give
/// the same samples.
///
/// One thread reads, and the sound is over when it is interrupted.
public final class RoomMicrophones implements AudioSource {
    private final Room room;
    private final List<Position> array;
    private final double heightM;
    private final Supplier<Pose2D> pose;
    private final Timekeeper time;
    private final PinkNoise[] noise;
    private double[][] before;
    private double[][] now;
    private long frameStartNanos;
    private volatile boolean closed;

    /// @param array in the frame that sits over the middle of the base and turns with it
    /// @param heightM of that frame over the floor
    /// @param pose where the base is, in the same map as the talkers
    /// @param time whose clock is the room's; the first frame begins now
    public RoomMicrophones(
            Room room, Microphones array, double heightM, Supplier<Pose2D> pose, Timekeeper time, long seed) {
        this.room = room;
        this.array = array.positions();
        this.heightM = heightM;
        this.pose = pose;
        this.time = time;
        this.frameStartNanos = time.nowNanos();
        int count = this.array.size();
        before = new double[count][3];
        now = new double[count][3];
        noise = new PinkNoise[count];
        Arrays.setAll(noise, m -> new PinkNoise(Levels.amplitude(room.levels().noiseDb()), seed * 31 + m));
        locate(now);
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
        swap();
        locate(now);
        float[][] channels = into.channels();
        for (int m = 0; m < channels.length; m++)
            for (int i = 0; i < AudioFrame.SAMPLES; i++) channels[m][i] = (float) noise[m].next();
        room.addTo(channels, frameStartNanos, before, now);
        for (float[] channel : channels) clip(channel);
        frameStartNanos = endNanos;
        into.captured(endNanos);
        return true;
    }

    private void swap() {
        double[][] last = before;
        before = now;
        now = last;
    }

    /// Where each microphone is in the map.
    private void locate(double[][] places) {
        Pose2D base = pose.get();
        double c = Math.cos(base.headingRad());
        double s = Math.sin(base.headingRad());
        for (int m = 0; m < places.length; m++) {
            Position p = array.get(m);
            places[m][0] = base.xM() + c * p.xM() - s * p.yM();
            places[m][1] = base.yM() + s * p.xM() + c * p.yM();
            places[m][2] = heightM + p.zM();
        }
    }

    private static void clip(float[] channel) {
        for (int i = 0; i < channel.length; i++) channel[i] = Math.clamp(channel[i], -1f, 1f);
    }

    @Override
    public void close() {
        closed = true;
    }
}
