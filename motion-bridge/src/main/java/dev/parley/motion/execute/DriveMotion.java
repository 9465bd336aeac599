package dev.parley.motion.execute;

import dev.parley.motion.MapFrame;
import dev.parley.motion.MotionCommand.Drive;
import dev.parley.motion.RobotState;
import dev.parley.motion.RobotState.Odometry;
import dev.parley.motion.gate.Clearance;
import dev.parley.motion.gate.Zones;
import dev.parley.robot.Base;
import java.util.Optional;

/// Drives straight, closed-loop on odometry: a trapezoidal velocity profile, small proportional corrections
/// to stay on the line, slower the nearer it comes to what the laser sees ahead, and braking early enough to
/// keep the keep-clear distance from it and to stay out of closed zones. The line is odometry's, so that no correction
/// of the map makes the robot swerve; where zones are is asked of the map at every tick.
///
/// Braking ([Braking]) is planned with 0.7 of the acceleration limit and 0.1 s of delay between a command and
/// its effect.
final class DriveMotion implements Motion {
    private static final double TOLERANCE_M = 0.03;
    private static final double NEAR_M = 0.01;
    private static final double CRAWL_MPS = 0.03;
    private static final double AT_REST_MPS = 0.02;
    private static final double DELAY_S = 0.1;
    private static final double SLOWLY_MPS = 0.1;
    private static final double CLEAR_AGAIN_M = 0.1;
    private static final double ASTRAY_M = 0.3;
    private static final double ASKEW_RAD = 0.5;
    private static final double JUMP_M = 0.5;

    private final Drive command;
    private final Base base;
    private final Clearance clearance;
    private final Zones zones;
    private final Braking braking;
    private final Envelope sent;
    private final Watch watch = new Watch();
    private Optional<StraightLine> line = Optional.empty();
    private Odometry last = new Odometry(0, 0, 0, 0, 0, 0, 0);
    private double along;
    private boolean waiting;

    DriveMotion(Drive command, Base base, Clearance clearance, Zones zones, Envelope sent) {
        this.command = command;
        this.base = base;
        this.clearance = clearance;
        this.zones = zones;
        braking = new Braking(base);
        this.sent = sent;
    }

    @Override
    public Outcome tick(RobotState state, long nowNanos, Wish wish) {
        Optional<Outcome> deaf = watch.senses(state, nowNanos, wish);
        if (deaf.isPresent()) return deaf.get();
        Odometry o = state.odometry().get();
        if (line.isEmpty()) begin(o);
        if (Math.hypot(o.xM() - last.xM(), o.yM() - last.yM()) > JUMP_M) return lost(wish, "I lost my odometry");
        last = o;
        StraightLine way = line.get();
        along = way.along(o);
        if (Math.abs(way.beside(o)) > ASTRAY_M || along < -ASTRAY_M || Math.abs(way.askew(o)) > ASKEW_RAD)
            return lost(wish, "I am off my path");
        double left = command.distanceM() - along;
        boolean resting = sent.atRest() && Math.hypot(o.vxMps(), o.vyMps()) < AT_REST_MPS;
        if (resting && Math.abs(left) <= (left > 0 ? NEAR_M : TOLERANCE_M)) return Outcome.DONE;
        if (resting && left < -TOLERANCE_M) return new Outcome.Blocked("I went too far");
        MapFrame map = state.onMap();
        double bearing = map.headingRad() + way.directionRad();
        double open = zones.freeM(map.x(o), map.y(o), bearing) - sent.speedMps() * DELAY_S;
        if (open < braking.distanceM(sent.speedMps())) wish.halt();
        if (resting && open <= Zones.MARGIN_M) return lost(wish, zones.refusal(map.x(o), map.y(o), bearing, left));
        double room = roomM(state, way, o, nowNanos);
        waiting = room <= 0 || waiting && room < CLEAR_AGAIN_M;
        if (watch.gaveUpWaiting(waiting, nowNanos)) return lost(wish, "something is in the way");
        if (watch.isStuck(along, waiting, nowNanos)) return lost(wish, "I am not moving");
        if (braking.distanceM(sent.speedMps()) > room + 0.3 * base.keepClearM()) wish.halt();
        if (!wish.atOnce && !waiting) steer(way, o, Math.min(speed(left, room), inZones(map, bearing, o, open)), wish);
        return Outcome.GOING;
    }

    @Override
    public double progress() {
        return Math.clamp(along / command.distanceM(), 0, 1);
    }

    @Override
    public void pause(RobotState state) {}

    @Override
    public void resume() {
        watch.reset();
    }

    private void begin(Odometry o) {
        line = Optional.of(StraightLine.from(o, command.headingRad()));
        last = o;
    }

    private static Outcome lost(Wish wish, String reason) {
        wish.halt();
        return new Outcome.Blocked(reason);
    }

    /// Metres that may still be driven before the keep-clear distance is used up, counting what is driven
    /// unseen.
    private double roomM(RobotState state, StraightLine way, Odometry o, long nowNanos) {
        RobotState.Scan scan = state.scan().get();
        double heading = Angles.wrap(way.directionRad() - o.headingRad());
        if (!clearance.sees(scan, heading)) return 0;
        double blind = Math.max(0, nowNanos - scan.receivedNanos()) / 1e9 + DELAY_S;
        return clearance.freeM(scan, heading) - base.keepClearM() - sent.speedMps() * blind;
    }

    private double speed(double leftM, double roomM) {
        if (leftM <= NEAR_M) return 0;
        double toGoal = Math.min(braking.speedMps(leftM - sent.speedMps() * DELAY_S), 2 * leftM);
        return Math.min(base.maxLinearMps(), Math.min(Math.max(CRAWL_MPS, toGoal), toward(roomM)));
    }

    /// The nearer something ahead is, the slower: in proportion to the room that is left, down to a walk that
    /// frightens nobody.
    private double toward(double roomM) {
        double share = base.maxLinearMps() * roomM / base.slowWithinM();
        return Math.min(braking.speedMps(roomM), Math.max(SLOWLY_MPS, share));
    }

    private double inZones(MapFrame map, double bearingRad, Odometry o, double openM) {
        double lateS = DELAY_S + braking.lateS() + sent.risingS();
        double blind = sent.speedMps() * lateS + Zones.MARGIN_M;
        double slow = zones.mostMps(map.x(o), map.y(o), bearingRad, braking.plannedMps2(), blind);
        return Math.min(slow, braking.speedMps(openM - Zones.MARGIN_M));
    }

    /// At its end nothing is corrected any more: odometry trembles, and it would never be at rest.
    private void steer(StraightLine way, Odometry o, double speed, Wish wish) {
        if (speed <= 0) return;
        double askew = way.askew(o);
        double beside = way.beside(o);
        double most = 0.3 * base.maxAngularRadps();
        wish.yawRadps = Math.clamp(-1.5 * askew - (base.holonomic() ? 0 : 2 * speed * beside), -most, most);
        double heading = Angles.wrap(way.directionRad() - o.headingRad());
        double across = base.holonomic() ? Math.clamp(-beside, -0.2 * speed, 0.2 * speed) : 0;
        wish.vxMps = base.holonomic()
                ? speed * Math.cos(heading) - across * Math.sin(heading)
                : Math.copySign(speed, Math.cos(command.headingRad()));
        wish.vyMps = speed * Math.sin(heading) + across * Math.cos(heading);
    }
}
