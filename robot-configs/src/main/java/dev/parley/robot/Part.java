package dev.parley.robot;

import dev.parley.robot.Microphones.Position;

/// A part of the body, for not hitting itself with it: a capsule, the points that are nearer than a radius to a rod. A
/// part that is called like a joint is moved by it; another one is fixed.
///
/// @param on the part that carries it; empty: the base
/// @param at where it begins there, and its joint is
/// @param axis of its joint, in the frame of what carries it: `x`, `-x`, `y`, `-y`, `z` or `-z`; empty: it is fixed
/// @param to the other end of the rod, in its own frame
public record Part(String on, Position at, String axis, Position to, double radiusM) {
    private static final double FARTHEST_M = 5;

    public Part {
        Checks checks = new Checks()
                .matches("axis", axis, "(-?[xyz])?", "x, -x, y, -y, z or -z")
                .range("radius_m", radiusM, 0.001, 2);
        for (double v : new double[] {at.xM(), at.yM(), at.zM()}) checks.range("at", v, -FARTHEST_M, FARTHEST_M);
        for (double v : new double[] {to.xM(), to.yM(), to.zM()}) checks.range("to", v, -FARTHEST_M, FARTHEST_M);
        checks.done();
    }
}
