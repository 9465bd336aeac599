package dev.parley.simulation.robot;

import dev.parley.robot.Joint;

/// One joint that follows a trajectory: straight lines between waypoints, no faster and no further than its
/// limits allow. One thread; [#positionRad()] may be read from any.
final class DrivenJoint {
    private final Joint limits;
    private final double lagS;
    private volatile double positionRad;
    private double velocityRadps;
    private double[] atSeconds = {};
    private double[] targetsRad = {};
    private double startRad;
    private double elapsedSeconds;

    /// Starts at zero, or at the nearest limit to it.
    ///
    /// @param lagS time constant with which it follows; 0: it keeps up
    DrivenJoint(Joint limits, double lagS) {
        this.limits = limits;
        this.lagS = lagS;
        positionRad = Math.clamp(0, limits.lowerRad(), limits.upperRad());
        startRad = positionRad;
    }

    String controller() {
        return limits.controller();
    }

    /// @param atSeconds ascending, from now
    void follow(double[] atSeconds, double[] targetsRad) {
        this.atSeconds = atSeconds;
        this.targetsRad = targetsRad;
        startRad = positionRad;
        elapsedSeconds = 0;
    }

    void step(double dt) {
        elapsedSeconds += dt;
        double wanted = Math.clamp(wantedRad(), limits.lowerRad(), limits.upperRad());
        double most = limits.maxRadps() * dt;
        double follows = (wanted - positionRad) * Math.min(1, dt / Math.max(lagS, dt));
        double moved = Math.clamp(follows, -most, most);
        positionRad += moved;
        velocityRadps = moved / dt;
    }

    private double wantedRad() {
        double fromSeconds = 0;
        double fromRad = startRad;
        for (int i = 0; i < atSeconds.length; i++) {
            if (elapsedSeconds < atSeconds[i]) {
                double share = (elapsedSeconds - fromSeconds) / (atSeconds[i] - fromSeconds);
                return fromRad + (targetsRad[i] - fromRad) * share;
            }
            fromSeconds = atSeconds[i];
            fromRad = targetsRad[i];
        }
        return fromRad;
    }

    double positionRad() {
        return positionRad;
    }

    double velocityRadps() {
        return velocityRadps;
    }
}
