package dev.parley.motion.gate;

import dev.parley.robot.Robot;
import dev.parley.robot.Zone;
import java.util.List;
import java.util.Optional;

/// Where in the map the base may not go, and where only slowly. The footprint is a circle; what it sweeps
/// along a straight way touches a polygon where the way meets the polygon's outline, widened by the circle
/// (Minkowski 1903). All places are in the map.
///
/// Immutable, any thread; allocates nothing except for a reason.
public final class Zones {
    /// What stays free between the footprint and a closed zone when the base stands before it.
    public static final double MARGIN_M = 0.05;

    /// @param outline widened by the footprint
    /// @param wide the same and the margin
    private record Area(String name, Zone zone, Outline outline, Outline wide) {}

    private final List<Area> closed;
    private final List<Area> slow;
    private final double radiusM;

    public Zones(Robot robot) {
        radiusM = robot.base().map(b -> b.radiusM()).orElse(0.0);
        closed = areas(robot, true);
        slow = areas(robot, false);
    }

    private List<Area> areas(Robot robot, boolean keepOut) {
        return robot.zones().entrySet().stream()
                .filter(z -> z.getValue().keepOut() == keepOut)
                .map(z -> new Area(
                        z.getKey(),
                        z.getValue(),
                        new Outline(z.getValue(), radiusM),
                        new Outline(z.getValue(), radiusM + MARGIN_M)))
                .toList();
    }

    /// Why a straight way may not be begun, which leads into a closed zone or to within 5 cm beside it, or would
    /// be given up just before its end; empty: it may.
    public String refusal(double xM, double yM, double directionRad, double distanceM) {
        for (int i = 0; i < closed.size(); i++) {
            Area area = closed.get(i);
            if (area.zone.contains(xM, yM)) return "I stand in the " + area.name + ", where I may not be";
            if (area.wide.freeM(xM, yM, directionRad) < distanceM + MARGIN_M)
                return "that leads into the " + area.name + ", where I may not be";
        }
        return "";
    }

    /// The closed zone that the footprint would touch there; empty: none.
    public Optional<String> at(double xM, double yM) {
        for (int i = 0; i < closed.size(); i++)
            if (touches(closed.get(i), xM, yM)) return Optional.of(closed.get(i).name);
        return Optional.empty();
    }

    /// Metres that the footprint can move before it touches a closed zone, +∞ at the most. Out of one whose
    /// edge it already touches it may move; from inside there is no way.
    public double freeM(double xM, double yM, double directionRad) {
        double free = Double.POSITIVE_INFINITY;
        for (int i = 0; i < closed.size(); i++) free = Math.min(free, freeM(closed.get(i), xM, yM, directionRad));
        return free;
    }

    /// How fast the footprint may be at the most where it is, so as to be slow enough in every slow zone ahead.
    ///
    /// @param brakeMps2 it can slow down with
    /// @param blindM it moves until a slower velocity has an effect
    public double mostMps(double xM, double yM, double directionRad, double brakeMps2, double blindM) {
        double most = Double.POSITIVE_INFINITY;
        for (int i = 0; i < slow.size(); i++) {
            Area area = slow.get(i);
            double inside = area.zone.maxMps().getAsDouble();
            double ahead = touches(area, xM, yM) ? 0 : area.outline.freeM(xM, yM, directionRad) - blindM;
            most = Math.min(most, Math.sqrt(inside * inside + 2 * brakeMps2 * Math.max(0, ahead)));
        }
        return most;
    }

    private static double freeM(Area area, double xM, double yM, double directionRad) {
        return area.zone.contains(xM, yM) ? 0 : area.outline.freeM(xM, yM, directionRad);
    }

    private boolean touches(Area area, double xM, double yM) {
        return area.zone.contains(xM, yM) || area.outline.distanceM(xM, yM) < radiusM;
    }
}
