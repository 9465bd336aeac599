package dev.parley.simulation.robot;

import java.util.Comparator;
import java.util.List;

/// Everything solid that a robot can see and bump into, in the map frame. Immutable.
public record World(List<Solid> solids) {
    public World {
        solids = List.copyOf(solids);
    }

    /// How far one can see from a point.
    ///
    /// @param azimuthRad in the map, counter-clockwise from x
    /// @return metres to the nearest surface; +∞ when nothing is there
    public double rangeM(double xM, double yM, double azimuthRad) {
        double dx = Math.cos(azimuthRad);
        double dy = Math.sin(azimuthRad);
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < solids.size(); i++)
            nearest = Math.min(nearest, solids.get(i).rayM(xM, yM, dx, dy));
        return nearest;
    }

    /// Metres from a point to the nearest surface, in any direction; 0 inside something.
    public double clearanceM(double xM, double yM) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < solids.size(); i++)
            nearest = Math.min(nearest, solids.get(i).distanceM(xM, yM));
        return nearest;
    }

    /// What is nearest to a point; empty text in an empty world.
    public String nearest(double xM, double yM) {
        return solids.stream()
                .min(Comparator.comparingDouble(s -> s.distanceM(xM, yM)))
                .map(Solid::name)
                .orElse("");
    }
}
