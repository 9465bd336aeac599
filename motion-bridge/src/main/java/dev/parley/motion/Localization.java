package dev.parley.motion;

import dev.parley.motion.RobotState.Odometry;
import java.util.Optional;

/// `/tf`, `/tf_static` → [MapFrame]: puts together what localizes the robot (map → odom) and, where `/tf` has it,
/// what improves its odometry (odom → base). The topic of odometry may be that of the bare wheels while `/tf` has
/// that of a filter; the difference of the two, at the same moment, belongs to the way from the map.
///
/// A transform that is stamped no later than the one before is no news. Any thread.
public final class Localization {
    private static final int KEPT = 64;
    /// A clock that is put back by more than this is another clock, and not an old message.
    private static final long ANOTHER_CLOCK_NANOS = 10_000_000_000L;
    private static final long LONGEST_GAP_NANOS = 500_000_000L;
    private static final long LONG_AGO_NANOS = 3_600_000_000_000L;

    /// In the plane, from a frame to another.
    ///
    /// @param stampNanos of the sender's clock
    public record Planar(double xM, double yM, double headingRad, long stampNanos) {
        private static final Planar NONE = new Planar(0, 0, 0, Long.MIN_VALUE);

        Planar times(Planar then) {
            double c = Math.cos(headingRad);
            double s = Math.sin(headingRad);
            return new Planar(
                    xM + c * then.xM - s * then.yM,
                    yM + s * then.xM + c * then.yM,
                    Math.IEEEremainder(headingRad + then.headingRad, 2 * Math.PI),
                    stampNanos);
        }

        Planar inverse() {
            double c = Math.cos(headingRad);
            double s = Math.sin(headingRad);
            return new Planar(-c * xM - s * yM, s * xM - c * yM, -headingRad, stampNanos);
        }

        Planar between(Planar next, long atNanos) {
            double share = next.stampNanos == stampNanos
                    ? 0
                    : (double) (atNanos - stampNanos) / (next.stampNanos - stampNanos);
            return new Planar(
                    xM + share * (next.xM - xM),
                    yM + share * (next.yM - yM),
                    headingRad + share * Math.IEEEremainder(next.headingRad - headingRad, 2 * Math.PI),
                    atNanos);
        }

        private boolean news(Planar before) {
            return before == NONE
                    || stampNanos > before.stampNanos
                    || before.stampNanos - stampNanos > ANOTHER_CLOCK_NANOS;
        }
    }

    private final Planar[] odometry = new Planar[KEPT];
    private int heard;
    private Planar unmatched = Planar.NONE;
    private Planar improved = Planar.NONE;
    private Planar difference = Planar.NONE;
    private Planar localized = Planar.NONE;
    private Optional<MapFrame> frame = Optional.empty();

    /// What the topic of odometry says.
    ///
    /// @return the way from the map, if that makes it another
    public synchronized Optional<MapFrame> odometry(Odometry o, long stampNanos) {
        Planar now = new Planar(o.xM(), o.yM(), o.headingRad(), stampNanos);
        if (heard > 0 && !now.news(latest())) return Optional.empty();
        if (heard > 0 && now.stampNanos < latest().stampNanos) heard = 0;
        odometry[heard++ % KEPT] = now;
        return compare(unmatched, o);
    }

    /// What `/tf` says of the base in odometry's frame.
    ///
    /// @param o the last odometry
    /// @return the way from the map, if that makes it another
    public synchronized Optional<MapFrame> base(Planar odomToBase, Optional<Odometry> o) {
        if (!odomToBase.news(improved)) return Optional.empty();
        improved = odomToBase;
        unmatched = odomToBase;
        return o.flatMap(now -> compare(odomToBase, now));
    }

    /// What localizes the robot says.
    ///
    /// @param fixed whether for good (`/tf_static`)
    /// @param o the last odometry
    /// @return the way from the map; empty: it is no news
    public synchronized Optional<MapFrame> map(Planar mapToOdom, boolean fixed, Optional<Odometry> o, long nowNanos) {
        if (!fixed && !mapToOdom.news(localized)) return Optional.empty();
        localized = mapToOdom;
        return told(o, nowNanos, fixed);
    }

    /// The difference of the two odometries at the moment of a transform, once both are known for it.
    private Optional<MapFrame> compare(Planar transform, Odometry o) {
        if (transform == Planar.NONE || heard == 0 || transform.stampNanos > latest().stampNanos)
            return Optional.empty();
        unmatched = Planar.NONE;
        Optional<Planar> then = at(transform.stampNanos);
        if (then.isEmpty()) return Optional.empty();
        difference = transform.times(then.get().inverse());
        return frame.flatMap(f -> told(Optional.of(o), f.receivedNanos(), f.fixed()));
    }

    private Optional<Planar> at(long stampNanos) {
        for (int i = heard - 1; i > Math.max(0, heard - KEPT); i--) {
            Planar next = odometry[i % KEPT];
            Planar before = odometry[(i - 1) % KEPT];
            if (next.stampNanos == stampNanos) return Optional.of(next);
            boolean meanwhile = before.stampNanos <= stampNanos && stampNanos < next.stampNanos;
            if (meanwhile && next.stampNanos - before.stampNanos <= LONGEST_GAP_NANOS)
                return Optional.of(before.between(next, stampNanos));
        }
        Planar first = odometry[Math.max(0, heard - KEPT) % KEPT];
        return first.stampNanos == stampNanos ? Optional.of(first) : Optional.empty();
    }

    private Planar latest() {
        return odometry[(heard - 1) % KEPT];
    }

    private Optional<MapFrame> told(Optional<Odometry> o, long nowNanos, boolean fixed) {
        Planar whole = difference == Planar.NONE ? localized : localized.times(difference);
        MapFrame before = frame.orElse(MapFrame.ODOMETRY);
        long settled = frame.map(MapFrame::settledNanos).orElse(nowNanos - LONG_AGO_NANOS);
        MapFrame now = new MapFrame(whole.xM, whole.yM, whole.headingRad, nowNanos, settled, fixed);
        boolean jumped = o.isEmpty() || now.jumps(before, o.get());
        frame = Optional.of(jumped ? now.settledAt(nowNanos) : now);
        return frame;
    }
}
