package dev.parley.robot.yaml;

import dev.parley.robot.DidYouMean;
import dev.parley.robot.Gesture;
import dev.parley.robot.Pose;
import java.util.List;
import java.util.Map;

/// `poses: {rest: {left_elbow: 0, …}}` and `gestures: {wave: [{pose: NAME or {joint: rad}, seconds: 0.8},
/// …]}`
final class PosesReader {
    // Until the file has been mended.
    private static final Pose SOME = new Pose(Map.of("some_joint", 0.0));
    private static final Gesture.Step STEP = new Gesture.Step(SOME, 1);

    private final Map<String, Pose> poses;

    /// @param poses that gestures may name
    PosesReader(Map<String, Pose> poses) {
        this.poses = poses;
    }

    static Pose pose(Section s) {
        return s.build(() -> new Pose(s.each(v -> v.number("a position in radians"))))
                .orElse(SOME);
    }

    Gesture gesture(Value v) {
        return v.findings()
                .build(
                        v.path(),
                        () -> new Gesture(v.items().stream()
                                .map(step -> step(step.section()))
                                .toList()))
                .orElse(new Gesture(List.of(STEP)));
    }

    private Gesture.Step step(Section s) {
        s.only("pose", "seconds");
        return s.build(() -> new Gesture.Step(
                        s.need("pose", "the name of a pose, or joint: position")
                                .map(this::named)
                                .orElse(SOME),
                        s.number("seconds")))
                .orElse(STEP);
    }

    private Pose named(Value v) {
        if (!v.isScalar()) return pose(v.section());
        Pose pose = poses.get(v.text());
        return pose == null ? v.wrong(DidYouMean.among(v.text(), poses.keySet()), SOME) : pose;
    }
}
