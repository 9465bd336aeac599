package dev.parley.motion.ros2;

import dev.parley.motion.Localization.Planar;
import dev.parley.robot.Frames;

/// Reads `tf2_msgs/TFMessage`. Of all its transforms only two are of interest, map → odom and odom → base; where a
/// message has one several times, the last counts. Throws as [Incoming] does. One thread.
final class Transforms {
    static final String TYPE = "tf2_msgs::msg::dds_::TFMessage_";
    static final int MOST_BYTES = 65_536;
    private static final int MOST = 1024;
    private static final int LONGEST_NAME = 255;
    private static final double FARTHEST_M = 1e6;
    /// The map of a floor is level with it; what localizes in three dimensions may be a little off.
    private static final double MOST_TILT_RAD = Math.toRadians(10);

    /// What a message may tell.
    interface Listener {
        void map(Planar mapToOdom);

        void base(Planar odomToBase);
    }

    private final Frames frames;
    private final String base;
    private final Listener listener;

    Transforms(Frames frames, String base, Listener listener) {
        this.frames = frames;
        this.base = base;
        this.listener = listener;
    }

    void read(CdrReader in) {
        int count = in.unsigned(MOST);
        for (int i = 0; i < count; i++) {
            long stamp = in.stampNanos();
            Names names = names(in);
            if (names == Names.OTHERS) in.skipDoubles(7);
            else if (names == Names.MAP) listener.map(planar(in, stamp, MOST_TILT_RAD));
            else listener.base(planar(in, stamp, Math.PI));
        }
    }

    private enum Names {
        MAP,
        BASE,
        OTHERS
    }

    private Names names(CdrReader in) {
        int parent = in.mark();
        boolean ofMap = in.isFrame(LONGEST_NAME, frames.map());
        in.back(parent);
        boolean ofOdom = in.isFrame(LONGEST_NAME, frames.odom());
        int child = in.mark();
        boolean toOdom = in.isFrame(LONGEST_NAME, frames.odom());
        in.back(child);
        boolean toBase = in.isFrame(LONGEST_NAME, base);
        if (ofMap && toOdom) return Names.MAP;
        return ofOdom && toBase ? Names.BASE : Names.OTHERS;
    }

    private static Planar planar(CdrReader in, long stampNanos, double mostTiltRad) {
        double x = Incoming.within(in.float64(), FARTHEST_M);
        double y = Incoming.within(in.float64(), FARTHEST_M);
        Incoming.within(in.float64(), FARTHEST_M);
        double qx = in.float64();
        double qy = in.float64();
        double qz = in.float64();
        double qw = in.float64();
        double heading = Incoming.heading(qx, qy, qz, qw);
        if (Incoming.tiltRad(qx, qy, qz, qw) > mostTiltRad)
            throw new IllegalArgumentException("a map that is level with the floor");
        return new Planar(x, y, heading, stampNanos);
    }
}
