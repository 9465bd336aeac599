package dev.parley.perception.track;

import dev.parley.perception.Posture;
import dev.parley.robot.OwnNoise;
import java.util.List;

/// Where the robot hears itself, as its file says.
final class OwnNoiseMask {
    private final List<OwnNoise> noises;

    OwnNoiseMask(List<OwnNoise> noises) {
        this.noises = noises;
    }

    boolean covers(Place place, Posture posture) {
        for (OwnNoise n : noises) if (heard(n, posture) && within(n, place)) return true;
        return false;
    }

    private static boolean heard(OwnNoise n, Posture posture) {
        return switch (n.when()) {
            case ALWAYS -> true;
            case MOVING -> posture.moving();
        };
    }

    private static boolean within(OwnNoise n, Place place) {
        double azimuth = switch (n.turnsWith()) {
            case BASE -> place.fromBaseRad();
            case HEAD -> place.fromHeadRad();
        };
        return Math.abs(Frames.wrapped(azimuth - n.azimuthRad())) <= n.widthRad() / 2;
    }
}
