package dev.parley.robot;

import java.util.List;

/// A sequence of poses, each to be reached after the one before.
public record Gesture(List<Step> steps) {
    /// One step.
    ///
    /// @param seconds how long the movement takes; slower where a joint's speed limit asks for it
    public record Step(Pose pose, double seconds) {
        public Step {
            new Checks().range("seconds", seconds, 0.05, 30).done();
        }
    }

    public Gesture {
        steps = List.copyOf(steps);
        new Checks()
                .that(!steps.isEmpty() && steps.size() <= 100, "", steps.size() + " steps", "1 to 100 steps")
                .done();
    }
}
