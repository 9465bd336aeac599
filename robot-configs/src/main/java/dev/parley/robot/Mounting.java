package dev.parley.robot;

import java.util.List;
import java.util.Optional;

/// How the robot carries its microphones, and what of itself they hear.
///
/// @param panJoint turns them, counter-clockwise seen from above; empty: nothing does
/// @param tiltJoint tilts them, positive upward, after the pan joint has turned them; empty: nothing does
/// @param ownNoise where the robot itself is always heard
public record Mounting(Optional<String> panJoint, Optional<String> tiltJoint, List<OwnNoise> ownNoise) {
    /// Nothing moves them, and the robot is silent.
    public static final Mounting FIXED = new Mounting(Optional.empty(), Optional.empty(), List.of());

    private static final int MOST = 16;

    public Mounting {
        ownNoise = List.copyOf(ownNoise);
        new Checks()
                .that(
                        panJoint.isEmpty() || !panJoint.equals(tiltJoint),
                        "tilt_joint",
                        tiltJoint.orElse(""),
                        "another joint than pan_joint")
                .that(ownNoise.size() <= MOST, "own_noise", ownNoise.size() + " directions", "at most " + MOST)
                .done();
    }
}
